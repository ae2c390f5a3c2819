package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.ItemSheet.OfferedDecision;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An item as the one who may do it sees it. */
@Component
class ItemReading {

    private final OpenItems items;
    private final CaseReading cases;
    private final CaseProcess process;
    private final FormBuilding forms;

    ItemReading(OpenItems items, CaseReading cases, CaseProcess process, FormBuilding forms) {
        this.items = items;
        this.cases = cases;
        this.process = process;
        this.forms = forms;
    }

    ItemSheet sheet(ItemId id, Actor actor) {
        var item = openFor(id, actor);
        var model = process.task(item.modelRef(), item.taskKey());
        var facts = facts(item);
        return new ItemSheet(
                id.toString(), facts.number(), item.step(), model.action(), model.name(), offered(model, facts));
    }

    OpenItem openFor(ItemId id, Actor actor) {
        var item = items.find(id).orElseThrow(() -> Refusal.unknown("casework.refusal.itemGone"));
        ItemDesk.refuseOutsiders(item, actor);
        return item;
    }

    CaseFacts facts(OpenItem item) {
        return cases.byId(item.caseId()).orElseThrow(() -> Refusal.unknown("casefile.refusal.unknown"));
    }

    List<OfferedDecision> offered(TaskModel model, CaseFacts facts) {
        var locale = LocaleContextHolder.getLocale();
        return model.decisions().stream()
                .map(d -> new OfferedDecision(
                        d.id(),
                        locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? d.labelEn() : d.label(),
                        forms.fields(model, d.id(), facts, locale)))
                .toList();
    }
}
