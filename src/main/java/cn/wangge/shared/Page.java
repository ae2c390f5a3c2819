package cn.wangge.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is read by key.
 *
 * @param next the key after which the next page begins, null on the last one
 * @param total how many there are in all, exact up to {@link #CAP}
 * @param totalCapped true when there are more than {@code total}
 */
public record Page<T>(List<T> items, @Nullable String next, int total, boolean totalCapped) {

    /** Beyond this a count costs more than it tells. */
    public static final int CAP = 1000;
}
