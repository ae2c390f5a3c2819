package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Status;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 备班电话同意: on a shift of one there is nobody who may approve what was drawn up. The standby approves on
 * the telephone, the person on duty enters it, and the standby confirms it here within the limit of an
 * approval afterwards (design, section 5). Only the filing: closing can wait for the morning.
 */
@Component
class PhoneApproval {

    private static final String APPROVE_FILING = "UserTask_ApproveFiling";
    private static final String CONFIRM = "UserTask_ApproveAfterwards";
    private static final String APPROVE = "approve";

    private final OpenItems items;
    private final Standby standby;
    private final People people;
    private final Separation separation;
    private final CaseProcess process;
    private final CurrentAnswer current;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    PhoneApproval(
            OpenItems items,
            Standby standby,
            People people,
            Separation separation,
            CaseProcess process,
            CurrentAnswer current,
            Acting acting,
            ApplicationEventPublisher events) {
        this.items = items;
        this.standby = standby;
        this.people = people;
        this.separation = separation;
        this.process = process;
        this.current = current;
        this.acting = acting;
        this.events = events;
    }

    boolean fits(CaseFacts facts, Actor actor) {
        return facts.status() == Status.FILING
                && items.ofTask(facts.id(), APPROVE_FILING)
                        .filter(item -> !item.heldByOther(actor))
                        .isPresent()
                && standby.of(actor.id(), acting.at()).isPresent();
    }

    void enter(CaseFile theCase, Answer answer) {
        var by = acting.actor();
        var approver = standby.of(by.id(), acting.at())
                .flatMap(people::actor)
                .orElseThrow(() -> Refusal.conflict("casework.refusal.noStandby"));
        var item = items.ofTask(theCase.id(), APPROVE_FILING)
                .orElseThrow(() -> Refusal.unknown("casework.refusal.itemGone"));
        refuseUnfit(theCase, item, approver);
        theCase.remark("备班" + approver.name() + "电话同意立案，须在补批时限内确认。");
        current.during(answer, () -> process.answer(item.engineRef(), APPROVE));
        process.startSide(OrderEffects.APPROVAL_AFTER, theCase.id(), Map.of());
        offerTo(approver.id(), theCase);
        var words = Objects.requireNonNullElse(answer.text("note"), "");
        events.publishEvent(new PhoneApproved(theCase.facts().number(), by.id(), approver.id(), words, acting.at()));
    }

    /** The rules for who approves hold on the telephone too. */
    private void refuseUnfit(CaseFile theCase, OpenItem item, Actor approver) {
        if (!approver.covers(Post.SHIFT_LEADER, item.area(), null)) {
            throw Refusal.conflict("casework.refusal.standbyMayNot", approver.name());
        }
        var model = process.task(item.modelRef(), item.taskKey());
        var held = items.hold(new ItemId(item.itemId()), approver.id())
                .orElseThrow(() -> Refusal.unknown("casework.refusal.itemGone"));
        if (!separation.allows(model, theCase.facts(), held, approver)) {
            throw Refusal.conflict("casework.refusal.standbyTookPart", approver.name());
        }
    }

    /** Whoever gave the word confirms it; the item stands among what that person holds. */
    private void offerTo(PersonId standby, CaseFile theCase) {
        items.ofTask(theCase.id(), CONFIRM)
                .ifPresent(item -> items.claim(new ItemId(item.itemId()), standby, acting.at()));
    }
}
