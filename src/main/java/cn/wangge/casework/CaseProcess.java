package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.util.List;
import java.util.Map;

/** Port to the processes of cases. Implemented where the engine is; every call joins the transaction under way. */
public interface CaseProcess {

    /** Answers an open task; the process moves on to its next wait. */
    void answer(String engineRef, String decision);

    /** Starts a side process of the case. */
    void startSide(String process, CaseId id, Map<String, Object> variables);

    /** Cancels the running side processes of that name. */
    void endSide(String process, CaseId id);

    /** Starts the main process anew at the start event that waits for the message. */
    void begin(CaseId id, String message);

    /**
     * Tells the running main process something; it moves on at once.
     *
     * @throws cn.wangge.shared.Refusal CONFLICT where it does not wait for that
     */
    void tell(CaseId id, String message);

    boolean sideRuns(String process, CaseId id);

    TaskModel task(String modelRef, String taskKey);

    /** The drawing of the case's main process, and the elements where it waits. */
    Drawing drawing(CaseId id);

    /** @param xml BPMN with its layout */
    record Drawing(String xml, List<String> active) {}
}
