package cn.wangge.casefile;

/** Port: sets the process of a new case going. Implemented where the engine is. */
public interface CaseStart {

    /** Starts the process; runs in the transaction that opened the case. */
    void start(CaseFile theCase);
}
