package cn.wangge.casework;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a list that is read by key.
 *
 * @param previous key before which the page before ends, null on the first
 * @param next key after which the next page begins, null on the last
 * @param total rows in all, exact unless {@code capped}
 */
public record Window<R>(
        List<R> rows, @Nullable String previous, @Nullable String next, int total, boolean capped) {

    public <T> Window<T> map(Function<List<R>, List<T>> shown) {
        return new Window<>(shown.apply(rows), previous, next, total, capped);
    }

    /** The way back and on; each key becomes an address. */
    public PagerView pager(UnaryOperator<String> before, UnaryOperator<String> after) {
        return new PagerView(
                previous == null ? null : before.apply(previous),
                next == null ? null : after.apply(next),
                rows.size(),
                total,
                capped);
    }

    /** A number of rows in words, for example 1000+. */
    public static String count(int counted) {
        return counted > cn.wangge.shared.Page.CAP ? cn.wangge.shared.Page.CAP + "+" : String.valueOf(counted);
    }
}
