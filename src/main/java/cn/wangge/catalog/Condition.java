package cn.wangge.catalog;

import cn.wangge.calendar.Limit;

/**
 * When an item is filed and when it may be closed. Cases pin the id; a change gets a new one.
 *
 * @param id readable, for example {@code S06010-1}
 * @param filing 立案条件
 * @param closing 结案条件, the handling standard for the responsible unit
 * @param limit for handling
 * @param source where the limit comes from
 * @param sample not yet decided by this county
 */
public record Condition(
        String id, String itemCode, String filing, String closing, Limit limit, String source, boolean sample) {}
