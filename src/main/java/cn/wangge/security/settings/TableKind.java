package cn.wangge.security.settings;

import static cn.wangge.security.settings.Column.AREA;
import static cn.wangge.security.settings.Column.CODE;
import static cn.wangge.security.settings.Column.FROM;
import static cn.wangge.security.settings.Column.KIND;
import static cn.wangge.security.settings.Column.LOGIN;
import static cn.wangge.security.settings.Column.NAME;
import static cn.wangge.security.settings.Column.PARENT;
import static cn.wangge.security.settings.Column.PHONE;
import static cn.wangge.security.settings.Column.POSTS;
import static cn.wangge.security.settings.Column.SCOPE;
import static cn.wangge.security.settings.Column.SHORT_NAME;
import static cn.wangge.security.settings.Column.TO;
import static cn.wangge.security.settings.Column.UNIT;

import cn.wangge.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be imported, with its columns in their order and those without which nothing can be read. */
enum TableKind {
    UNITS(List.of(CODE, NAME, SHORT_NAME, KIND, PARENT, PHONE, AREA, FROM, TO), List.of(CODE, NAME, KIND)),
    PEOPLE(List.of(LOGIN, NAME, PHONE, POSTS, UNIT, SCOPE, FROM, TO), List.of(LOGIN, NAME, POSTS));

    private final List<Column> columns;
    private final List<Column> needed;

    TableKind(List<Column> columns, List<Column> needed) {
        this.columns = columns;
        this.needed = needed;
    }

    List<Column> columns() {
        return columns;
    }

    List<Column> needed() {
        return needed;
    }

    /** As it stands in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String labelKey(Column column) {
        return "settings.column." + word() + "." + column.field();
    }

    static TableKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("settings.refusal.no-table"));
    }
}
