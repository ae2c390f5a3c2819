package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import org.springframework.stereotype.Component;

/** 并案 and 拆出: a repeated matter joins its main case, and is taken out again where that was a mistake. */
@Component
class Merging {

    private static final int FILING = 2;

    private final Acting acting;
    private final CaseReading reading;
    private final Concluding concluding;
    private final CaseProcess process;
    private final Deadlines deadlines;
    private final SourceDemands demands;

    Merging(
            Acting acting,
            CaseReading reading,
            Concluding concluding,
            CaseProcess process,
            Deadlines deadlines,
            SourceDemands demands) {
        this.acting = acting;
        this.reading = reading;
        this.concluding = concluding;
        this.process = process;
        this.deadlines = deadlines;
        this.demands = demands;
    }

    /** The case ends as joined; its process is ended by whoever calls. */
    void join(CaseFile theCase, String number) {
        var main = reading.byNumber(number)
                .map(facts -> acting.theCase(facts.id()))
                .orElseThrow(() ->
                        Refusal.invalid("mainCaseNumber", "casework.refusal.noSuchMainCase", Words.quoted(number)));
        var status = main.facts().status();
        if (status.isEnd() && status != Status.CLOSED) {
            throw Refusal.invalid("mainCaseNumber", "casework.refusal.mainCaseEnded", number);
        }
        theCase.joined(main.id());
        theCase.remark("并入案卷" + number + "。");
        concluding.conclude(theCase, Status.MERGED);
    }

    /** The same for a case that is under way at any step. */
    void merge(CaseFile theCase, String number) {
        join(theCase, number);
        process.tell(theCase.id(), "CaseStopped");
    }

    /** The case goes its own way again from the drawing up of its file, with the clock that it had. */
    void takeOut(CaseFile theCase) {
        if (theCase.facts().dispatchedAt() != null) {
            deadlines.standAgain(
                    theCase.id(), DeadlineKind.HANDLING, "并案", acting.actor().id());
            theCase.handlingClock(null, null, true);
        }
        demands.keepLimit(theCase);
        theCase.takenUpAgain(FILING);
        process.begin(theCase.id(), "CaseTakenUp");
    }
}
