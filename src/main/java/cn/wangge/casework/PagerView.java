package cn.wangge.casework;

import org.jspecify.annotations.Nullable;

/**
 * Where the reader is in a list that is read by key; addresses keep the filters.
 *
 * @param shown rows on this page
 * @param total rows in all, exact unless {@code capped}
 */
public record PagerView(
        @Nullable String previousHref, @Nullable String nextHref, int shown, int total, boolean capped) {}
