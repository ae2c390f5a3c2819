package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody has answered meanwhile.
 *
 * @param sentence what has become of it
 * @param told who answered what, null for whom that is none of his business
 * @param typed what was typed and could not be taken, so that it can be copied
 */
record GoneView(
        String sentence,
        @Nullable String told,
        @Nullable String caseNumber,
        @Nullable String status,
        List<OpenItemView> openItems,
        List<String> typed) {}
