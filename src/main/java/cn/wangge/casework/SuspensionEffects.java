package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Flag;
import cn.wangge.catalog.Catalog;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 挂账: once, with evidence, up to a year, and over by itself (domain notes, section 5.3). */
@Configuration(proxyBeanMethods = false)
class SuspensionEffects {

    @Bean
    CaseEffect askSuspension(
            Acting acting,
            CurrentAnswer answer,
            RequestBook book,
            CaseRules rules,
            Suspending suspending,
            CaseProcess process) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            var given = answer.get().orElseThrow();
            var until = day(Objects.requireNonNull(given.text("until")));
            var days = suspending.daysUntil(until);
            if (days < 1) throw Refusal.invalid("until", "casework.refusal.suspensionPast");
            if (days > rules.suspensionDays()) {
                throw Refusal.invalid("until", "casework.refusal.suspensionLong", rules.suspensionDays());
            }
            if (book.granted(id, RequestKind.SUSPENSION) > 0) throw Refusal.conflict("casework.refusal.suspendedOnce");
            book.ask(
                    id,
                    RequestKind.SUSPENSION,
                    theCase.facts().responsibleUnit(),
                    RequestBook.Terms.of(given).until(until));
            var process1 = Objects.requireNonNull(RequestKind.SUSPENSION.process());
            process.startSide(process1, id, Map.of("longSuspension", days > rules.directorDays()));
            theCase.remark("申请挂账至%d年%d月%d日。".formatted(until.getYear(), until.getMonthValue(), until.getDayOfMonth()));
            return Map.of();
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("until", "casework.refusal.notADay");
        }
    }

    @Bean
    CaseEffect grantSuspension(Acting acting, RequestBook book, Suspending suspending, Catalog catalog) {
        return (id, parameters) -> {
            var request = book.decide(id, RequestKind.SUSPENSION, Request.State.GRANTED, "");
            var why = catalog.reasons("suspension").stream()
                    .filter(r -> r.value().equals(request.reason()))
                    .map(r -> "挂账：" + r.label())
                    .findFirst()
                    .orElse("挂账");
            suspending.begin(acting.theCase(id), Objects.requireNonNull(request.untilOn()), why);
            return Map.of();
        };
    }

    @Bean
    CaseEffect resumeSuspended(Acting acting, Suspending suspending, ApplicationEventPublisher events) {
        return (id, parameters) -> {
            var theCase = acting.theCase(id);
            if (theCase.facts().flags().contains(Flag.SUSPENDED) && suspending.end(theCase)) {
                theCase.remark("挂账结束，恢复计时。");
                // Whoever ends it by hand knows.
                if (acting.actor().equals(Actor.SYSTEM)) events.publishEvent(new SuspensionEnded(id, acting.at()));
            }
            return Map.of();
        };
    }
}
