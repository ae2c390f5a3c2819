package cn.wangge.bulletin;

import cn.wangge.notification.Enclosures;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The PDF that goes with the mail of a sending, as it is kept. */
@Component
class PaperEnclosures implements Enclosures {

    private final Sendings sendings;
    private final Archive archive;
    private final PaperNames names;

    PaperEnclosures(Sendings sendings, Archive archive, PaperNames names) {
        this.sendings = sendings;
        this.archive = archive;
        this.names = names;
    }

    @Override
    public Optional<Enclosure> enclosure(UUID id) {
        return sendings.find(id)
                .flatMap(sending -> archive.find(sending.getIssueId())
                        .flatMap(issue -> archive.file(issue.getId(), Sendings.audience(sending), Format.PDF)
                                .map(pdf -> new Enclosure(
                                        names.titleOnPaper(Topic.of(issue)) + ".pdf", Format.PDF.mediaType(), pdf))));
    }
}
