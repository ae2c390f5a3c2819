package cn.wangge.casework;

import java.util.List;

/** The form of an act with a case; {@code lead} says what comes of it. */
record ActView(
        String caseNumber,
        String title,
        String label,
        String lead,
        DecisionView form,
        String idempotencyKey,
        List<ItemView.Fault> problems) {}
