package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The side model of the call after closing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SatisfactionSurveyProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("satisfaction-survey");
    }

    private CaseOnItsWay closed() {
        return reported("operator", "HOTLINE", "reporterPhone", "0354-5620000", "replyWanted", true)
                .upTo("call-reporter")
                .standsAt(7, "CLOSED", "call-reporter");
    }

    private String satisfaction(CaseOnItsWay of) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select satisfaction from casefile.case_file where number = ?", String.class, of.number());
    }

    @Test
    void whatTheReporterSaysIsKeptAndTheCaseStaysClosed() {
        var surveyed = closed().answer("call-reporter", "submit", "satisfaction", "UNSATISFIED")
                .standsAt(7, "CLOSED");

        assertThat(satisfaction(surveyed)).isEqualTo("UNSATISFIED");
    }

    @Test
    void aReporterWhoIsNotReachedKeepsNothingOpen() {
        var silent = closed().answer("call-reporter", "notReached").standsAt(7, "CLOSED");

        assertThat(satisfaction(silent)).isNull();
    }

    @Test
    void anUnhappyReporterMayBringTheCaseBackToItsDispatch() {
        var reopened = closed().answer("call-reporter", "reopen", "satisfaction", "UNSATISFIED", "note", "井盖又松动")
                .standsAt(7, "CLOSED", "review-reopening")
                .answer("review-reopening", "reopen")
                .standsAt(3, "DISPATCHING", "decompose-task");

        assertThat(reopened.flags()).contains("REOPENED");
        assertThat(satisfaction(reopened)).isEqualTo("UNSATISFIED");
        reopened.upToTheEnd().standsAt(7, "CLOSED");
    }

    @Test
    void theShiftLeaderMayKeepItClosed() {
        closed().answer("call-reporter", "reopen", "satisfaction", "UNSATISFIED")
                .answer("review-reopening", "keep", "note", "复查合格")
                .standsAt(7, "CLOSED");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("satisfaction-survey");
    }
}
