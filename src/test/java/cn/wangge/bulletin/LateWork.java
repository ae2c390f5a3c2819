package cn.wangge.bulletin;

import cn.wangge.testing.Centre;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leaves a case behind that counts against a unit, a township and an inspector, on a day of the test's choice. */
final class LateWork {

    static final String UNIT = "CGJ";
    static final String TOWNSHIP = "140728001";

    private LateWork() {}

    /** Handled late by the unit, and verified late by the inspector. @return its number */
    static String leave(int port, JdbcTemplate sql, LocalDate day) {
        var centre = new Centre(port);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var id = sql.queryForObject("select id from casefile.case_file where number = ?", Object.class, number);
        sql.update("""
                insert into evaluation.case_fact (case_id, number, title, grid_code, status, reported_on, exempted, log_sequence)
                values (?, ?, '路灯不亮', ?, 'HANDLING', ?, false, 1) on conflict (case_id) do nothing
                """, id, number, TOWNSHIP, day);
        sql.update("delete from evaluation.entry where case_id = ?", id);
        for (var entry : List.of("HANDLING", "VERIFICATION")) {
            sql.update("""
                    insert into evaluation.entry (case_id, measure, ordinal, on_day, in_time, grid_code, unit_code, person_id, post)
                    values (?, ?, 1, ?, false, ?, ?, 'inspector', ?)
                    """, id, entry, day, TOWNSHIP, UNIT, entry.equals("HANDLING") ? null : "INSPECTOR");
        }
        sql.query("select evaluation.count_days(array[?::date])", rows -> {}, day);
        return number;
    }
}
