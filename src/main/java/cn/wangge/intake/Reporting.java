package cn.wangge.intake;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseOpening;
import cn.wangge.casefile.Channel;
import cn.wangge.casefile.NewCase;
import cn.wangge.grid.Grids;
import cn.wangge.shared.PhotoId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a report: checks it, places it in its grid, opens the case. */
@Component
public class Reporting {

    private final ReportChecks checks;
    private final Grids grids;
    private final CaseOpening opening;
    private final Acting acting;

    Reporting(ReportChecks checks, Grids grids, CaseOpening opening, Acting acting) {
        this.checks = checks;
        this.grids = grids;
        this.opening = opening;
        this.acting = acting;
    }

    /** Runs in the transaction of the acting person. */
    public ReportReceipt report(ReportRequest report) {
        checks.check(report, acting.actor());
        var place = grids.locate(Objects.requireNonNull(report.longitude()), Objects.requireNonNull(report.latitude()));
        var description = Objects.requireNonNull(report.description());
        var facts = opening.open(new NewCase(
                Channel.valueOf(Objects.requireNonNull(report.channel())),
                Titles.of(description),
                description,
                blankToNull(report.categoryCode()),
                report.longitude(),
                report.latitude(),
                Objects.requireNonNullElse(report.address(), "").strip(),
                place.code(),
                place.areaClass(),
                blankToNull(report.reporterName()),
                blankToNull(report.reporterPhone()),
                Boolean.TRUE.equals(report.confidential()),
                Boolean.TRUE.equals(report.replyWanted()),
                Boolean.TRUE.equals(report.urgent()),
                blankToNull(report.sourceNumber()),
                report.sourceDueAt() == null ? null : report.sourceDueAt().toInstant(),
                blankToNull(report.onBehalfOf()),
                photos(report.photoIds())));
        return new ReportReceipt(facts.number(), facts.trackingCode());
    }

    private static List<PhotoId> photos(@Nullable List<UUID> ids) {
        return ids == null
                ? List.of()
                : ids.stream().distinct().map(PhotoId::new).toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
