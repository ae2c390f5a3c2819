package cn.wangge.casework;

import static cn.wangge.organization.Post.CENTRE_DIRECTOR;
import static cn.wangge.organization.Post.LEADER;
import static cn.wangge.organization.Post.OPERATOR;
import static cn.wangge.organization.Post.SHIFT_LEADER;
import static cn.wangge.organization.Post.UNIT_HANDLER;
import static cn.wangge.organization.Post.UNIT_LEADER;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Flag;
import cn.wangge.casefile.Status;
import cn.wangge.organization.Actor;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The acts that the case page offers, in the order of their buttons. */
@Configuration(proxyBeanMethods = false)
class CaseActs {

    static final String SIGNING = "UserTask_SignForTask";
    private static final BiPredicate<CaseFacts, Actor> RUNNING =
            (facts, actor) -> !facts.status().isEnd();
    private static final BiPredicate<CaseFacts, Actor> DISPATCHED =
            RUNNING.and((facts, actor) -> facts.responsibleUnit() != null);

    /** 催办 by hand; the clock reminds by itself at the limit. */
    @Bean
    @Order(1)
    CaseAct remind(OpenItems items, ApplicationEventPublisher events, cn.wangge.casefile.Acting acting) {
        return new CaseAct(
                "remind", "act-remind", Set.of(OPERATOR, SHIFT_LEADER, CENTRE_DIRECTOR), RUNNING, (theCase, answer) -> {
                    theCase.flag(Flag.REMINDED, true);
                    for (var item : items.ofCase(theCase.id())) {
                        events.publishEvent(CaseReminded.of(theCase.facts(), item, acting.at()));
                    }
                });
    }

    /** 收回, until the unit has signed for the case. */
    @Bean
    @Order(2)
    CaseAct takeBack(OpenItems items, CaseProcess process) {
        return new CaseAct(
                "take-back",
                "act-take-back",
                Set.of(OPERATOR, SHIFT_LEADER),
                DISPATCHED.and((facts, actor) -> facts.status() == Status.HANDLING
                        && items.ofTask(facts.id(), SIGNING).isPresent()),
                (theCase, answer) -> process.tell(theCase.id(), "CaseRecalled"));
    }

    @Bean
    @Order(3)
    CaseAct supervise(RequestBook book, Ordering ordering) {
        return new CaseAct(
                "supervise",
                "act-supervise",
                Set.of(SHIFT_LEADER, CENTRE_DIRECTOR),
                DISPATCHED.and((facts, actor) ->
                        book.open(facts.id(), RequestKind.ORDER).isEmpty()),
                (theCase, answer) ->
                        ordering.supervise(theCase, Objects.requireNonNull(answer.text("reason")), note(answer)));
    }

    /** 领导批示: answered within a limit of its own (A60). */
    @Bean
    @Order(4)
    CaseAct instruct(RequestBook book, Ordering ordering) {
        return new CaseAct(
                "instruct",
                "act-instruct",
                Set.of(LEADER, CENTRE_DIRECTOR),
                RUNNING.and((facts, actor) ->
                        book.open(facts.id(), RequestKind.INSTRUCTION).isEmpty()),
                (theCase, answer) -> ordering.instruct(theCase, note(answer), answer.by()));
    }

    @Bean
    @Order(5)
    CaseAct merge(Merging merging) {
        return new CaseAct(
                "merge",
                "act-merge",
                Set.of(OPERATOR, SHIFT_LEADER),
                RUNNING.and((facts, actor) -> facts.fedBackAt() == null),
                (theCase, answer) -> merging.merge(theCase, Objects.requireNonNull(answer.text("mainCaseNumber"))));
    }

    @Bean
    @Order(6)
    CaseAct unmerge(Merging merging) {
        return new CaseAct(
                "unmerge",
                "act-unmerge",
                Set.of(OPERATOR, SHIFT_LEADER),
                (facts, actor) -> facts.status() == Status.MERGED,
                (theCase, answer) -> merging.takeOut(theCase));
    }

    @Bean
    @Order(7)
    CaseAct askVoiding(RequestBook book, CaseProcess process) {
        return new CaseAct(
                "void",
                "act-void",
                Set.of(OPERATOR, SHIFT_LEADER),
                RUNNING.and((facts, actor) ->
                        book.open(facts.id(), RequestKind.VOID).isEmpty()),
                (theCase, answer) -> {
                    var unit = theCase.facts().responsibleUnit();
                    book.ask(theCase.id(), RequestKind.VOID, unit, RequestBook.Terms.of(answer));
                    process.startSide(Objects.requireNonNull(RequestKind.VOID.process()), theCase.id(), Map.of());
                });
    }

    /** 超期申诉: once, after the closing, by the unit that was late. */
    @Bean
    @Order(8)
    CaseAct appealOverdue(OverdueAppeals appeals) {
        return new CaseAct(
                "appeal",
                "act-appeal",
                Set.of(UNIT_HANDLER, UNIT_LEADER),
                (facts, actor) -> appeals.mayBeMade(facts),
                appeals::make);
    }

    @Bean
    @Order(9)
    CaseAct reopen(Reopening reopening) {
        return new CaseAct(
                "reopen",
                "act-reopen",
                Set.of(SHIFT_LEADER, CENTRE_DIRECTOR),
                (facts, actor) -> reopening.isInTime(facts),
                (theCase, answer) -> reopening.reopen(theCase));
    }

    /** Only for whoever is on duty alone while a standby is on call. */
    @Bean
    @Order(10)
    CaseAct approveByPhone(PhoneApproval approval) {
        return new CaseAct(
                "phone-approval",
                "act-phone-approval",
                Set.of(OPERATOR, SHIFT_LEADER),
                approval::fits,
                approval::enter);
    }

    private static String note(Answer answer) {
        return Objects.requireNonNullElse(answer.text("note"), "");
    }
}
