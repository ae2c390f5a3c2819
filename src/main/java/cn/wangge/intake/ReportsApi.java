package cn.wangge.intake;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports from programs and from the phones of the staff. */
@RestController
class ReportsApi {

    private final Commands commands;
    private final Reporting reporting;

    ReportsApi(Commands commands, Reporting reporting) {
        this.commands = commands;
        this.reporting = reporting;
    }

    @Operation(summary = "上报问题", description = "同一 Idempotency-Key 与同一内容只立一个案卷。")
    @Action("A01")
    @PostMapping("/api/v1/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportReceipt report(
            @RequestBody ReportRequest report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return commands.once(actor, key, report, ReportReceipt.class, () -> reporting.report(report));
    }
}
