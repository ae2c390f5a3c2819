package cn.wangge.security.settings;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of somebody's rights, as it waits for a second administrator. */
record Change(
        Kind kind,
        String person,
        @Nullable Post post,
        @Nullable String area,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    enum Kind {
        GRANT,
        /** The post ends when this is confirmed. */
        END,
        /** Somebody who had been closed out comes back. */
        READMIT
    }

    static Change grant(String person, Appointment appointment, LocalDate from, @Nullable LocalDate to) {
        return of(Kind.GRANT, person, appointment, from, to);
    }

    static Change end(String person, Appointment appointment) {
        return of(Kind.END, person, appointment, null, null);
    }

    static Change readmit(String person) {
        return new Change(Kind.READMIT, person, null, null, null, null, null);
    }

    private static Change of(
            Kind kind, String person, Appointment held, @Nullable LocalDate from, @Nullable LocalDate to) {
        var area = held.area();
        var unit = held.unit();
        return new Change(
                kind,
                person,
                held.post(),
                area == null ? null : area.value(),
                unit == null ? null : unit.value(),
                from,
                to);
    }

    /** What is granted or ended; not for a readmission. */
    Appointment appointment() {
        if (post == null) throw new IllegalStateException("no post: " + this);
        return new Appointment(post, area == null ? null : new GridCode(area), unit == null ? null : new UnitId(unit));
    }
}
