package cn.wangge.casefile;

/** Port: sets the process of a new case going. Implemented where the engine is. */
public interface CaseStart {

    /** Starts the process; runs in the transaction that opened the case. */
    void start(CaseFile theCase);

    /** Starts it at the drawing up of the file, for a case that needs no intake of its own. */
    void takeUp(CaseFile theCase);
}
