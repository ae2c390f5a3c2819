package cn.wangge.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, in words.
 *
 * @param step where the case stood
 * @param byItself the product did it
 */
record Happening(
        Instant at,
        int step,
        boolean byItself,
        String sentence,
        @Nullable String note,
        List<PictureView> pictures) {}
