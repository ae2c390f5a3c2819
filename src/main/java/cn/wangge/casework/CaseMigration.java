package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.util.List;
import java.util.Map;

/**
 * Port to moving running cases to another version of their process. Implemented where the engine is; every
 * call joins the transaction under way.
 */
public interface CaseMigration {

    /** How the log of a case names it: always in Chinese. */
    String LOGGED = "流程版本调整";

    /**
     * From which version to which.
     *
     * @param from version that the cases run on, named as in {@link TaskModel#modelRef()}
     * @param to version that new work starts on
     * @param renamed elements of the old version with their name in the new one, where that differs
     */
    record Move(String from, String to, Map<String, String> renamed) {}

    /** The cases that run on a version. */
    List<CaseId> runningOn(String version);

    /** The names of the steps in which the case stands and which the new version does not know; empty is good. */
    List<String> obstacles(CaseId id, Move move);

    /**
     * Moves what the case has running on the old version. Timers keep their moments: one that waits goes on
     * waiting for the time of the ledger, one that has fired does not fire again.
     *
     * @throws cn.wangge.shared.Refusal CONFLICT where the case does not run on the old version, the new one is
     *     not active, or a step in which the case stands has no counterpart
     */
    void migrate(CaseId id, Move move);
}
