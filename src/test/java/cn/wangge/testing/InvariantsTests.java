package cn.wangge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each invariant is seen when it is broken, and the database is repaired after. */
@WanggeTest
class InvariantsTests {

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private Invariants invariants;
    private String number;
    private String id;

    @BeforeEach
    void aCaseThatWasAnswered() {
        var centre = new Centre(port);
        invariants = new Invariants(database);
        number = centre.reported("grid-leader", centre.report("GRID_LEADER"));
        centre.answer(number, "village-desk", "passUp");
        id = invariants.caseId(number);
    }

    @Test
    void aCaseOnItsWayBreaksNone() {
        assertThat(invariants.findings(number)).isEmpty();
        assertThat(invariants.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I2 REGISTERED with 1 processes | update casefile.case_file set status = 'REGISTERED', ended_at = now() where id = :id"
                        + " | update casefile.case_file set status = 'COLLECTING', ended_at = null where id = :id",
                "I2 step 5, process in [1] | update casefile.case_file set step = 5 where id = :id"
                        + " | update casefile.case_file set step = 1 where id = :id",
                "I3 task UserTask_TownshipDesk, row none | update casework.worklist set engine_ref = concat(engine_ref, 'x') where case_id = :id"
                        + " | update casework.worklist set engine_ref = left(engine_ref, -1) where case_id = :id",
                "I4 no live timer for TOWNSHIP_DESK | update act_ru_job set retries_ = 0 where process_instance_id_ = :process"
                        + " | update act_ru_job set retries_ = 3 where process_instance_id_ = :process",
                "I8 the log ends at 2 | update casefile.case_file set log_sequence = 3 where id = :id"
                        + " | update casefile.case_file set log_sequence = 2 where id = :id",
                "I9 item | update casework.answer set case_id = gen_random_uuid() where case_id = :id"
                        + " | update casework.answer set case_id = :id where item_id = :item",
            })
    void whatIsBrokenIsFound(String finding, String breaking, String repairing) {
        var sql = new JdbcTemplate(database);
        var item = sql.queryForObject(
                "select item_id::text from casework.answer where case_id = ?::uuid", String.class, id);
        var process = sql.queryForObject(
                "select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null", String.class, id);
        sql.update(named(breaking, item, process));
        try {
            assertThat(invariants.findings(number)).anyMatch(it -> it.startsWith(finding));
            assertThat(invariants.findings()).anyMatch(it -> it.startsWith(finding));
        } finally {
            sql.update(named(repairing, item, process));
        }
        assertThat(invariants.findings()).isEmpty();
    }

    @Test
    void anAcknowledgedReportThatIsNotThereIsFound() {
        var sql = new JdbcTemplate(database);
        sql.update("insert into casefile.command_key values ('inspector', 'lost', '', "
                + "'{\"caseNumber\": \"PY200001010001\", \"trackingCode\": \"LOST2345\"}', now())");
        try {
            assertThat(invariants.findings())
                    .containsExactly("I1 report PY200001010001 acknowledged for key lost but lost (case null)");
        } finally {
            sql.update("delete from casefile.command_key where key = 'lost'");
        }
    }

    private String named(String statement, String item, String process) {
        return statement
                .replace(":id", "'" + id + "'")
                .replace(":item", "'" + item + "'")
                .replace(":process", "'" + process + "'");
    }
}
