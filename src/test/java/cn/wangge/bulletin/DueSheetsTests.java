package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;
import static cn.wangge.bulletin.db.Tables.RUN;
import static cn.wangge.bulletin.db.Tables.RUN_ISSUE;
import static cn.wangge.bulletin.db.Tables.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sheets that are due are asked for of each that has figures, and of nobody else. */
@WanggeTest
class DueSheetsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DueBulletins due;

    @Autowired
    private Schedules schedules;

    @Autowired
    private Runs runs;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private Archive archive;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate figures;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void nothingHasRun() {
        sql.deleteFrom(RUN_ISSUE).execute();
        sql.deleteFrom(RUN).execute();
    }

    @AfterEach
    void back() {
        making.makeAll();
        clock.reset();
    }

    @Test
    void aSheetIsAskedForOfEachThatHasFiguresAndOfNoneTwice() {
        LateWork.leave(port, figures, LocalDate.parse("2027-02-10"));
        from("2027-03-03T09:30:00+08:00");
        var byHand = new Topic(PaperKind.UNIT_SHEET, LateWork.UNIT, Period.of("2027-02"));
        archive.ask(byHand, "shift-leader", clock.instant());
        clock.pass(Duration.ofHours(1));

        due.askAll();
        due.askAll();
        making.makeAll();

        assertThat(ran()).containsExactlyInAnyOrder("unit-sheet-month", "township-sheet-month", "person-sheet-month");
        var sheets = sql.selectFrom(ISSUE).where(ISSUE.PERIOD.eq("2027-02")).fetch();
        assertThat(sheets)
                .allMatch(sheet -> sheet.getEdition() == 1 && sheet.getState().equals("DRAFT"));
        assertThat(sheets)
                .extracting(IssueRecord::getPaper, IssueRecord::getSubject)
                .contains(
                        tuple("UNIT_SHEET", LateWork.UNIT),
                        tuple("TOWNSHIP_SHEET", LateWork.TOWNSHIP),
                        tuple("PERSON_SHEET", "INSPECTOR:inspector"))
                .doesNotContain(tuple("UNIT_SHEET", "ZJJ"));
        assertThat(sql.fetchCount(RUN_ISSUE)).as("each belongs to its run").isEqualTo(sheets.size());
        assertThat(sql.fetchCount(RUN_ISSUE, RUN_ISSUE.EXISTING.isTrue())).isOne();
    }

    @Test
    void sheetsOfAMonthInWhichNothingCountedAreNotAskedFor() {
        from("2035-04-04T09:59:00+08:00");
        var sheets = schedules.require("unit-sheet-month");

        assertThatThrownBy(() -> runs.askNow(
                        sheets, people.actor(new PersonId("centre-director")).orElseThrow()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Refusal.Problem::messageKey)
                                .containsExactly("bulletin.refusal.nothingToMake"));
        assertThat(ran()).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        due.askAll();
        assertThat(ran()).as("looked at once, and nothing found").hasSize(3);
        assertThat(sql.fetchCount(RUN_ISSUE)).isZero();
    }

    /** From that moment on schedules count. */
    private void from(String moment) {
        clock.goTo(Instant.parse(moment));
        sql.update(SCHEDULE).set(SCHEDULE.COUNTS_FROM, clock.instant()).execute();
    }

    /** The schedules that ran. */
    private List<String> ran() {
        return sql.select(RUN.SCHEDULE_ID).from(RUN).fetch(RUN.SCHEDULE_ID);
    }
}
