package cn.wangge.security.settings;

import java.util.Locale;

/** A column of an import, and the field of the same name in the forms. */
enum Column {
    CODE,
    NAME,
    SHORT_NAME,
    KIND,
    PARENT,
    PHONE,
    AREA,
    LOGIN,
    POSTS,
    UNIT,
    SCOPE,
    FROM,
    TO;

    /** Name of the field in a form. */
    String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
