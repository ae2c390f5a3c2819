package cn.wangge.casework;

import cn.wangge.casefile.LogCheck;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holds the log of a case against its seals, for programs (contract, section 9). */
@RestController
class LogApi {

    private final CaseSheets sheets;
    private final LogCheck check;

    LogApi(CaseSheets sheets, LogCheck check) {
        this.sheets = sheets;
        this.check = check;
    }

    /** What was found; {@code firstBroken} is the number of the first entry that is not as it was written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(int entries, boolean intact, @Nullable Integer firstBroken) {}

    @Action("A14")
    @GetMapping("/api/v1/log/verify")
    Verified verify(@RequestParam("case") String number, Actor actor) {
        var found = check.of(sheets.seen(number, actor).id());
        return new Verified(found.entries(), found.intact(), found.firstBroken());
    }
}
