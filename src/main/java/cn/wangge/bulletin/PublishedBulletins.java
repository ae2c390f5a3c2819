package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.Archive.State;
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
    private final SubjectNames names;

    PublishedBulletins(Archive archive, SubjectNames names) {
        this.archive = archive;
        this.names = names;
    }

    /** A published bulletin and where it is. */
    public record Published(String title, String publishedOn, String href) {}

    /** The latest first. */
    public List<Published> latest() {
        return archive.list(null, Set.of(State.PUBLISHED), MOST).stream()
                .map(issue -> new Published(
                        names.title(Topic.of(issue)),
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
}
