package cn.wangge.casework;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.ItemSheet.OfferedDecision;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts with a case for programs: offered like the decisions of an item, and done by their id. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/acts")
class ActsApi {

    private final ActDesk acts;
    private final ItemDesk desk;
    private final Commands commands;

    ActsApi(ActDesk acts, ItemDesk desk, Commands commands) {
        this.acts = acts;
        this.desk = desk;
        this.commands = commands;
    }

    /** What the form of an act is filled with. */
    record Act(@Nullable Map<String, Object> fields) {}

    @Action("A61")
    @GetMapping
    List<OfferedDecision> offered(@PathVariable String caseNumber, Actor actor) {
        return commands.run(actor, () -> acts.offered(caseNumber, actor));
    }

    @Action("A61")
    @PostMapping("/{act}")
    ItemDesk.Completed take(
            @PathVariable String caseNumber,
            @PathVariable String act,
            @RequestBody Act body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        var fields = Objects.requireNonNullElse(body.fields(), Map.<String, Object>of());
        var content = Map.of("case", caseNumber, "act", act, "fields", fields);
        return commands.once(
                actor, key, content, ItemDesk.Completed.class, () -> acts.take(caseNumber, act, fields, desk));
    }
}
