package cn.wangge.bench;

/** Carries cases from their start to their end, one after the other. */
interface Client {

    /** Carries one case as far as the tally lasts. */
    void carry(Tally tally);
}
