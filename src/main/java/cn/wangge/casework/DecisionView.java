package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision of a task: its button and the fields it asks for. */
record DecisionView(String id, String label, @Nullable String hint, List<FieldView> fields) {}
