package cn.wangge.casework;

import cn.wangge.casefile.CaseFile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is under way beside a case, and its end when the case has overtaken it. */
@Component
class SideMatters {

    /** What a unit has asked for falls when it no longer has the case, or has done the work. */
    private static final List<RequestKind> OF_THE_UNIT = List.of(RequestKind.EXTENSION, RequestKind.SUSPENSION);

    private static final List<String> WITHOUT_REQUEST = List.of(Assisting.PROCESS, OrderEffects.APPROVAL_AFTER);

    private final CaseProcess process;
    private final RequestBook book;
    private final Suspending suspending;

    SideMatters(CaseProcess process, RequestBook book, Suspending suspending) {
        this.process = process;
        this.book = book;
        this.suspending = suspending;
    }

    /** The unit's own requests fall; a suspended clock runs on. */
    void unitIsDone(CaseFile theCase) {
        var wasSuspended = suspending.end(theCase);
        var withdrawn = book.withdraw(theCase.id(), OF_THE_UNIT);
        // A process of theirs runs only for an open request or a suspension; most cases have neither.
        if (!wasSuspended && withdrawn == 0) return;
        OF_THE_UNIT.forEach(kind -> process.endSide(Objects.requireNonNull(kind.process()), theCase.id()));
    }

    /**
     * The case has been voided or joined to another: everything beside it ends, save what ended it. A leader
     * is owed an answer all the same.
     */
    void caseIsStopped(CaseFile theCase) {
        var kinds = Arrays.stream(RequestKind.values())
                .filter(kind -> kind != RequestKind.VOID && kind != RequestKind.INSTRUCTION)
                .toList();
        kinds.stream()
                .map(RequestKind::process)
                .filter(Objects::nonNull)
                .forEach(side -> process.endSide(side, theCase.id()));
        WITHOUT_REQUEST.forEach(side -> process.endSide(side, theCase.id()));
        book.withdraw(theCase.id(), kinds);
    }
}
