package cn.wangge.evaluation;

import cn.wangge.shared.GridCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cases behind the figures of a subject, for papers that name them; who may read those is the paper's matter. */
@Component
public class CountedEntries {

    private final CountedCases counted;

    CountedEntries(CountedCases counted) {
        this.counted = counted;
    }

    /**
     * What these counters count, in the order of their days.
     *
     * @param counters as figures name them: {@code HANDLING.late}, {@code REFERRAL.due}
     */
    public List<Counted> of(SubjectKind kind, String code, Period period, List<String> counters, int most) {
        return counted.entries(
                kind, code, period, counters.stream().map(BaseCounters::term).toList(), most);
    }

    /** Every handling within the area that was past its limit on some day of the period, the longest first. */
    public List<Counted> overdue(GridCode area, Period period, int most) {
        return counted.overdue(area, period, most);
    }
}
