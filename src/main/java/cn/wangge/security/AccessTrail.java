package cn.wangge.security;

import static cn.wangge.security.db.Tables.ACCESS_ENTRY;

import cn.wangge.shared.PersonId;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes down who signed in and what was refused to whom. */
@Repository
class AccessTrail {

    enum Kind {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        DENIED
    }

    private final DSLContext sql;
    private final Clock clock;

    AccessTrail(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void write(Kind kind, @Nullable PersonId person, String address) {
        write(kind, person, address, null, null);
    }

    void write(Kind kind, @Nullable PersonId person, String address, @Nullable String action, @Nullable String target) {
        sql.insertInto(ACCESS_ENTRY)
                .set(ACCESS_ENTRY.AT, clock.instant())
                .set(ACCESS_ENTRY.KIND, kind.name())
                .set(ACCESS_ENTRY.PERSON_ID, person == null ? null : person.value())
                .set(ACCESS_ENTRY.ADDRESS, address)
                .set(ACCESS_ENTRY.ACTION, action)
                .set(ACCESS_ENTRY.TARGET, target == null ? null : printable(target))
                .execute();
    }

    private static String printable(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
