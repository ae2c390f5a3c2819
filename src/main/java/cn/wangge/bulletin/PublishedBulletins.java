package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the public reads: bulletins without single cases. */
@Component
public class PublishedBulletins {

    private static final int MOST = 100;

    private final Archive archive;
    private final BulletinWords words;

    PublishedBulletins(Archive archive, BulletinWords words) {
        this.archive = archive;
        this.words = words;
    }

    /** A published bulletin and where it is. */
    public record Published(String title, String publishedOn, String href) {}

    /** The latest first. */
    public List<Published> latest() {
        return archive.list(null, Set.of(State.PUBLISHED), MOST).stream()
                .map(issue -> new Published(
                        words.text("bulletin.title", kind(issue), words.period(Period.of(issue.getPeriod()))),
                        BulletinWords.moment(issue.getPublishedAt()).substring(0, 10),
                        "/public/bulletins/" + issue.getId() + ".pdf"))
                .toList();
    }

    byte[] file(UUID id) {
        return archive.find(id)
                .filter(issue -> issue.getState().equals(State.PUBLISHED.name()))
                .flatMap(issue -> archive.file(id, Audience.PUBLIC, Format.PDF))
                .orElseThrow(() -> Refusal.unknown("bulletin.refusal.unknown"));
    }

    private String kind(IssueRecord issue) {
        return words.text("bulletin.paper.kind." + issue.getKind());
    }
}
