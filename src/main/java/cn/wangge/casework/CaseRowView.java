package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case found by a search, in words. */
record CaseRowView(
        String caseNumber,
        String title,
        String category,
        String status,
        int step,
        boolean finished,
        List<String> flags,
        String channel,
        String township,
        String address,
        @Nullable String unit,
        String reportedAt,
        @Nullable DueView due) {}
