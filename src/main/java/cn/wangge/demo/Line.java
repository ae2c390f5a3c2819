package cn.wangge.demo;

import java.util.Map;

/**
 * What a person answers a task with.
 *
 * @param pictures photos that go with it, drawn when it is said
 */
record Line(String decision, Map<String, Object> fields, Pictures pictures) {

    /** Which photos go with an answer. */
    enum Pictures {
        NONE,
        PLACE_BEFORE,
        PLACE_AFTER,
        AFTER,
        DOCUMENT,
        HANDLING
    }

    Line(String decision, Map<String, Object> fields) {
        this(decision, fields, Pictures.NONE);
    }
}
