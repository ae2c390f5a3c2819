package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Flag;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 延期: asked before the deadline, at most twice, each at most the original limit (domain notes, section 4.2). */
@Configuration(proxyBeanMethods = false)
class ExtensionEffects {

    @Bean
    CaseEffect askExtension(
            Acting acting,
            CurrentAnswer answer,
            RequestBook book,
            Deadlines deadlines,
            CaseRules rules,
            CaseProcess process,
            LimitWords words) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var given = answer.get().orElseThrow();
            var amount = ((Number) Objects.requireNonNull(given.fields().get("amount"))).intValue();
            var running = deadlines.current(id, DeadlineKind.HANDLING).orElse(null);
            refuseLate(running == null ? null : running.dueAt(), acting.at());
            if (book.granted(id, RequestKind.EXTENSION) >= rules.extensions()) {
                throw Refusal.conflict("casework.refusal.extendedOften", rules.extensions());
            }
            var more = withinOriginal(theCase.facts(), amount, words);
            book.ask(
                    id,
                    RequestKind.EXTENSION,
                    theCase.facts().responsibleUnit(),
                    RequestBook.Terms.of(given).amount(amount));
            process.startSide(Objects.requireNonNull(RequestKind.EXTENSION.process()), id, Map.of());
            theCase.remark("申请延期" + more + "。");
            return Map.of();
        };
    }

    private static void refuseLate(@org.jspecify.annotations.Nullable Instant dueAt, Instant at) {
        if (dueAt == null) throw Refusal.conflict("casework.refusal.extensionPaused");
        if (!at.isBefore(dueAt)) throw Refusal.conflict("casework.refusal.extensionLate");
    }

    private static String withinOriginal(CaseFacts facts, int amount, LimitWords words) {
        var original = Objects.requireNonNull(facts.limit());
        if (amount < 1 || amount > original.amount()) {
            throw Refusal.invalid("amount", "casework.refusal.extensionLong", words.of(original));
        }
        return words.of(new cn.wangge.calendar.Limit(original.clock(), amount));
    }

    @Bean
    CaseEffect grantExtension(
            Acting acting,
            RequestBook book,
            Deadlines deadlines,
            WorklistKeeper worklist,
            ApplicationEventPublisher events) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var request = book.decide(id, RequestKind.EXTENSION, Request.State.GRANTED, "");
            var running = deadlines.extend(id, DeadlineKind.HANDLING, Objects.requireNonNull(request.amount()));
            worklist.runsOn(id, running);
            theCase.flag(Flag.EXTENDED, true);
            theCase.remark("处置时限延长，截止" + Moment.day(Objects.requireNonNull(running.dueAt())) + "。");
            if (request.ordinal() > 1 && book.granted(id, RequestKind.EXTENSION) > 1) {
                events.publishEvent(new SecondExtension(id, theCase.facts().number(), acting.at()));
            }
            return Map.of();
        };
    }

    @Bean
    CaseEffect refuseRequest(Acting acting, CurrentAnswer answer, RequestBook book) {
        return (id, parameters) -> {
            var kind = RequestKind.valueOf(CaseEffect.parameter(parameters, "kind"));
            book.decide(
                    id,
                    kind,
                    Request.State.REFUSED,
                    answer.get().map(a -> a.text("note")).orElse(""));
            return Map.of();
        };
    }
}
