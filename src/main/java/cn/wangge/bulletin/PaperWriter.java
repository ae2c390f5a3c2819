package cn.wangge.bulletin;

import java.time.Instant;
import java.util.function.IntConsumer;

/** Writes papers of one kind. */
interface PaperWriter {

    PaperKind kind();

    /** @param progress is told how many of a hundred parts are done */
    Written write(Topic topic, Instant at, IntConsumer progress);

    /** @param formulas edition by which its figures were made */
    record Written(Paper paper, String formulas) {}
}
