package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something asked for in a case, in words.
 *
 * @param stateKind for its mark: open, granted, refused, withdrawn
 * @param terms what was asked for, a labelled value each
 * @param decided by whom and when, null while it waits
 */
record RequestView(
        String title,
        String state,
        String stateKind,
        String asked,
        List<ItemView.Line> terms,
        @Nullable String decided,
        @Nullable String ruling) {}
