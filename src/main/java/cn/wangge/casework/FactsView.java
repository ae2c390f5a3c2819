package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the matter.
 *
 * @param categoryPath the item with its parents, for example 事件 / 市容环境 / 暴露垃圾
 * @param gridPath township, village and grid by name
 * @param reporter masked
 * @param outsideDueAt limit set by the source
 * @param before photos taken before handling
 * @param after photos taken after it
 */
record FactsView(
        String description,
        String categoryPath,
        String address,
        String gridPath,
        String channel,
        @Nullable String reporter,
        @Nullable String outsideNumber,
        @Nullable String outsideDueAt,
        String reportedAt,
        @Nullable String unit,
        List<String> assistants,
        List<PhotoView> before,
        List<PhotoView> after) {}
