package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.testing.WanggeTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the application's own role may not do to its database, whatever the application is talked into. */
@WanggeTest
class DatabaseRoleTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update casefile.case_log set note = ''",
                "delete from casefile.case_log",
                "truncate casefile.case_log",
                "update casefile.case_log_202611 set note = ''",
                "delete from casefile.case_log_other",
                "alter table casefile.case_log disable trigger all",
                "update security.access_entry set address = ''",
                "delete from security.access_entry",
                "delete from public.flyway_schema_history",
                "update public.flyway_schema_history set success = true",
                "create table casefile.mine (i int)",
                "create table public.mine (i int)",
                "create schema mine",
                "drop table casework.answer",
                "alter table casefile.case_file add column mine int",
                "drop view casework.worklist_line",
                "create role mine",
                "set role wangge_owner",
                "copy casework.answer to program 'true'",
            })
    void theApplicationMayNot(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var attempt = connection.createStatement()) {
                assertThatThrownBy(() -> attempt.execute(statement))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
            } finally {
                connection.rollback();
            }
        }
    }
}
