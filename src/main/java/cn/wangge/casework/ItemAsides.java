package cn.wangge.casework;

import cn.wangge.organization.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts beside an item what was asked for in its case, and for an arbitration what was ruled before. */
@Component
class ItemAsides {

    private static final java.util.Set<String> REFERRAL =
            java.util.Set.of("UserTask_ApproveReferral", "UserTask_HandleReferral");
    private static final String ARBITRATION = "UserTask_ArbitrateDispatch";

    private final ItemReading items;
    private final RequestViews requests;

    ItemAsides(ItemReading items, RequestViews requests) {
        this.items = items;
        this.requests = requests;
    }

    void show(ItemId id, Actor actor, Model model) {
        var item = items.openFor(id, actor);
        var facts = items.facts(item);
        model.addAttribute("requests", requests.of(facts));
        if (REFERRAL.contains(item.taskKey())) model.addAttribute("referralFile", ReferralFiles.href(facts));
        if (item.taskKey().equals(ARBITRATION)) model.addAttribute("precedents", requests.precedents(facts));
    }
}
