package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.LogKind;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Puts back to the queue what people hold who go off duty; joins the command under way. */
@Component
public class PuttingBack {

    private final OpenItems items;
    private final People people;
    private final Acting acting;

    PuttingBack(OpenItems items, People people, Acting acting) {
        this.items = items;
        this.people = people;
        this.acting = acting;
    }

    /**
     * Frees the item for the next who takes it; the case keeps who had held it.
     *
     * @throws Refusal CONFLICT where none of these people holds it any more
     */
    public void release(ItemId id, Collection<PersonId> holders) {
        var item = items.hold(id, acting.actor().id())
                .orElseThrow(() -> Refusal.conflict("casework.refusal.itemGone"))
                .item();
        var holder = item.claimedBy();
        if (holder == null || !holders.contains(new PersonId(holder))) {
            throw Refusal.conflict("casework.refusal.notHeldByThem");
        }
        items.release(id);
        var note = "原由" + people.name(new PersonId(holder)) + "领取。";
        acting.theCase(item.caseId()).log(acting.at(), LogKind.EFFECT, "交接班放回待办", acting.actor(), note, null);
    }
}
