package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.CaseId;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Transactional;

/** What the check of a log notices; the changes are rolled back. */
@WanggeTest
@Transactional
class LogCheckTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private LogCheck check;

    private CaseId id;

    @BeforeEach
    void aCaseWithTwoEntries() {
        var centre = new Centre(port);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.answer(number, "register-report", "accept");
        id = new CaseId(sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(number))
                .fetchSingle(CASE_FILE.ID));
    }

    @Test
    void aLogAsItWasWrittenIsWhole() {
        assertThat(check.of(id)).isEqualTo(new LogCheck.Outcome(2, true, null));
    }

    @Test
    void anEntryThatWasSlippedInIsNoticed() {
        var last = sql.selectFrom(CASE_LOG)
                .where(CASE_LOG.CASE_ID.eq(id.value()), CASE_LOG.SEQUENCE.eq(2))
                .fetchSingle();
        last.setSequence(3);
        last.setNote("后来添上的");
        sql.insertInto(CASE_LOG).set(last).execute();

        assertThat(check.of(id)).isEqualTo(new LogCheck.Outcome(3, false, 3));
    }

    @Test
    void anEntryThatIsMissingAtTheEndIsNoticed() {
        sql.update(CASE_FILE)
                .set(CASE_FILE.LOG_SEQUENCE, 3)
                .where(CASE_FILE.ID.eq(id.value()))
                .execute();

        assertThat(check.of(id)).isEqualTo(new LogCheck.Outcome(2, false, 3));
    }
}
