package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Flag;
import cn.wangge.shared.PersonId;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Orders that must be answered: supervision (督办) and a leader's instruction (批示). */
@Component
class Ordering {

    private final RequestBook book;
    private final CaseProcess process;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    Ordering(RequestBook book, CaseProcess process, Acting acting, ApplicationEventPublisher events) {
        this.book = book;
        this.process = process;
        this.acting = acting;
        this.events = events;
    }

    /** @param reason why it is supervised: overdue, leader, important */
    void supervise(CaseFile theCase, String reason, String grounds) {
        theCase.flag(Flag.SUPERVISED, true);
        if (book.open(theCase.id(), RequestKind.ORDER).isPresent()) return;
        var terms = new RequestBook.Terms(reason, grounds, null, null);
        book.ask(theCase.id(), RequestKind.ORDER, theCase.facts().responsibleUnit(), terms);
        process.startSide(Objects.requireNonNull(RequestKind.ORDER.process()), theCase.id(), Map.of());
        events.publishEvent(new CaseSupervised(theCase.id(), grounds, acting.at()));
    }

    /** @param leader to whom the outcome is reported */
    void instruct(CaseFile theCase, String text, PersonId leader) {
        theCase.flag(Flag.INSTRUCTED, true);
        var terms = new RequestBook.Terms(null, text, null, null);
        book.ask(theCase.id(), RequestKind.INSTRUCTION, null, terms, leader);
        process.startSide(Objects.requireNonNull(RequestKind.INSTRUCTION.process()), theCase.id(), Map.of());
        events.publishEvent(new CaseInstructed(theCase.id(), text, acting.at()));
    }
}
