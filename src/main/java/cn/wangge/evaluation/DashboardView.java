package cn.wangge.evaluation;

import java.util.List;

/** The page of charts. */
record DashboardView(
        String subject,
        String subjectLabel,
        String name,
        String subjectHref,
        PeriodView period,
        List<Group> choices,
        List<ChartTable> charts,
        String formulaVersion,
        boolean mayExport) {

    record Group(String label, List<Choice> choices) {}

    record Choice(String word, String name, boolean current) {}
}
