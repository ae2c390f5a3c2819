package cn.wangge.portal;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, said so that the reader knows what to do.
 *
 * @param incidentNumber by which the operator finds it in the log
 */
record ErrorView(
        int status,
        String title,
        String sentence,
        @Nullable String incidentNumber,
        @Nullable String backHref) {}
