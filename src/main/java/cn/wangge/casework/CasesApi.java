package cn.wangge.casework;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Status;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Page;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs (contract, section 9). */
@RestController
class CasesApi {

    private final CaseSheets sheets;
    private final CaseSearch search;

    CasesApi(CaseSheets sheets, CaseSearch search) {
        this.sheets = sheets;
        this.search = search;
    }

    /** A case as a search finds it. */
    record FoundCase(
            String caseNumber,
            String title,
            String status,
            int step,
            String channel,
            @Nullable String category,
            String gridCode,
            String address,
            List<String> flags,
            @Nullable String responsibleUnit,
            Instant reportedAt) {

        static FoundCase of(CaseLineRecord line) {
            return new FoundCase(
                    line.getNumber(),
                    line.getTitle(),
                    line.getStatus(),
                    line.getStep(),
                    line.getChannel(),
                    line.getCategoryCode(),
                    line.getGridCode(),
                    line.getAddress(),
                    List.of(line.getFlags()),
                    line.getResponsibleUnit(),
                    line.getReportedAt());
        }
    }

    @Action("A14")
    @GetMapping("/api/v1/cases/{caseNumber}")
    CaseSheet theCase(@PathVariable String caseNumber, Actor actor) {
        return sheets.sheet(caseNumber, actor);
    }

    @Action("A13")
    @GetMapping("/api/v1/cases")
    Page<FoundCase> cases(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor) {
        if (township != null && !township.matches("\\d{6,15}")) {
            throw Refusal.invalid("township", "casework.refusal.badGrid");
        }
        var found = search.find(
                actor,
                new CaseSearch.Query(
                        limit,
                        after,
                        text,
                        status == null ? null : status.name(),
                        step,
                        channel == null ? null : channel.name(),
                        township,
                        category,
                        from,
                        to));
        return new Page<>(
                found.items().stream().map(FoundCase::of).toList(), found.next(), found.total(), found.totalCapped());
    }
}
