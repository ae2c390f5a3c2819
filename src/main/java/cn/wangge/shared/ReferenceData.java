package cn.wangge.shared;

/** Data without which the product cannot work, laid into an empty database before it opens. */
public interface ReferenceData {

    /** Lower ones first; the floor of the module times ten. */
    int order();

    /** Lays the data where they are missing; does nothing where they are there. Runs in a transaction. */
    void load();
}
