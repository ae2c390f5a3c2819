package cn.wangge.bulletin;

import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;

/**
 * What a paper is about.
 *
 * @param subject code of the unit or area, or the person; empty for the whole county
 */
record Topic(PaperKind paper, String subject, Period period) {

    static Topic county(PaperKind paper, Period period) {
        return new Topic(paper, "", period);
    }

    static Topic of(IssueRecord issue) {
        return new Topic(PaperKind.valueOf(issue.getPaper()), issue.getSubject(), Period.of(issue.getPeriod()));
    }
}
