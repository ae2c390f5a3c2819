package cn.wangge.bulletin;

import cn.wangge.evaluation.Period;
import org.springframework.stereotype.Component;

/** What papers are called in schedules, in lists and in mails; no name tells whom a paper is about. */
@Component
class PaperNames {

    private final BulletinWords words;

    PaperNames(BulletinWords words) {
        this.words = words;
    }

    String name(PaperKind paper, Period.Kind kind) {
        return words.text(key(paper, kind));
    }

    /** In Chinese: what leaves the product is written before anybody is known to read it. */
    String titleOnPaper(Topic topic) {
        return words.onPaper(
                "bulletin.title",
                words.onPaper(key(topic.paper(), topic.period().kind())),
                words.shortPeriodOnPaper(topic.period()));
    }

    /** In the reader's language. */
    String title(Topic topic) {
        return words.text(
                "bulletin.title", name(topic.paper(), topic.period().kind()), words.shortPeriod(topic.period()));
    }

    private static String key(PaperKind paper, Period.Kind kind) {
        return paper == PaperKind.BULLETIN ? "bulletin.paper.kind." + kind : "bulletin.paper." + paper;
    }
}
