package cn.wangge.bulletin;

import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins for programs (contract, section 9). */
@RestController
@RequestMapping("/api/v1/bulletins")
class BulletinsApi {

    private static final int MOST = 100;

    private final Bulletins bulletins;
    private final Archive archive;

    BulletinsApi(Bulletins bulletins, Archive archive) {
        this.bulletins = bulletins;
        this.archive = archive;
    }

    record Answer(List<Bulletin> items) {}

    /** {@code sha256} is that of the PDF. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Bulletin(
            UUID id,
            String paper,
            String subject,
            String kind,
            String period,
            int edition,
            String state,
            @Nullable String formulaVersion,
            @Nullable String sha256,
            @Nullable Instant issuedAt,
            @Nullable Instant publishedAt) {

        static Bulletin of(IssueRecord row, @Nullable String sha256) {
            return new Bulletin(
                    row.getId(),
                    row.getPaper(),
                    row.getSubject(),
                    row.getKind(),
                    row.getPeriod(),
                    row.getEdition(),
                    row.getState(),
                    row.getFormula(),
                    sha256,
                    row.getIssuedAt(),
                    row.getPublishedAt());
        }
    }

    @Action("A39")
    @GetMapping
    Answer list(
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "20") int limit,
            Actor actor) {
        var wanted = new Wanted(paper, kind, subject, period);
        var issues = bulletins.seen(actor, wanted, 0, Math.max(1, Math.min(limit, MOST)));
        var hashes = archive.hashes(issues.stream().map(IssueRecord::getId).toList());
        return new Answer(issues.stream()
                .map(issue -> Bulletin.of(issue, hashes.get(issue.getId())))
                .toList());
    }

    @Action("A39")
    @GetMapping("/{id}.{format}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String format, Actor actor) {
        var wanted = Format.of(format);
        var issue = bulletins.require(id, actor);
        return Handing.out(bulletins.file(issue, wanted), wanted, Handing.name(issue));
    }
}
