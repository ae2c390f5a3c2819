package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Flag;
import cn.wangge.casefile.Neighbours;
import org.springframework.stereotype.Component;

/** Tells the same report again (疑似重复) from a matter that has come back after its closing (反复发生). */
@Component
class SimilarCases {

    private static final int MOST = 20;

    private final Neighbours neighbours;

    SimilarCases(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    Neighbours.Alike alike(CaseFacts facts) {
        return neighbours.alike(facts, MOST);
    }

    /** Marks a matter that has come back; while another report of it is open, this one is a repetition. */
    Neighbours.Alike marked(CaseFile theCase) {
        var alike = alike(theCase.facts());
        var recurs = alike.open().isEmpty() && !alike.closed().isEmpty();
        if (recurs && !theCase.facts().flags().contains(Flag.RECURRING)) {
            theCase.remark("与已结案卷%s同类同地，反复发生。".formatted(alike.closed().get(0).number()));
        }
        theCase.flag(Flag.RECURRING, recurs);
        return alike;
    }
}
