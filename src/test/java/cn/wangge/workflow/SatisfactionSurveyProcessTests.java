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
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("satisfaction-survey");
    }
}
