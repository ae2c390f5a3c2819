package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.evaluation.Period;
import cn.wangge.shared.UnitId;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sheet goes to its subject. */
@WanggeTest
class SheetReadersTests {

    private static final String RECIPIENTS = "/bulletins/recipients";

    @LocalServerPort
    private int port;

    @Autowired
    private UnitLeaders leaders;

    @Autowired
    private Sendings sendings;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcTemplate figures;

    @Autowired
    private PaperSight sight;

    @Autowired
    private DSLContext sql;

    private SendingSite site;

    @BeforeEach
    void open() {
        site = new SendingSite(beans);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSheetReachesWhomItIsAboutWithoutAListAndNobodyWhoMayNotReadIt() throws Exception {
        LateWork.leave(port, figures, LocalDate.parse("2027-05-12"));
        var head = leaders.of(new UnitId(LateWork.UNIT)).get(0).value();
        site.desk().wants(head, "head@example.gov.cn");
        assertThat(add("unit-sheet-month", "person", "leader").body()).contains("接收人已添加");
        assertThat(add("unit-sheet-month", "person", "inspector").body()).contains("接收人已添加");
        assertThat(add("unit-sheet-month", "person", head).body()).contains("接收人已添加");
        assertThat(add("person-sheet-month", "person", "operator").body()).contains("接收人已添加");
        assertThat(add("person-sheet-month", "address", "office@county.example.gov.cn")
                        .body())
                .contains("不发往系统外的邮箱");
        var may = Period.of("2027-05");
        var papers = site.papers();

        var ofUnit = site.issued(new Topic(PaperKind.UNIT_SHEET, LateWork.UNIT, may), "centre-director", papers);
        var ofTownship =
                site.issued(new Topic(PaperKind.TOWNSHIP_SHEET, LateWork.TOWNSHIP, may), "centre-director", papers);
        var ofPerson =
                site.issued(new Topic(PaperKind.PERSON_SHEET, "INSPECTOR:inspector", may), "centre-director", papers);
        site.desk().deliver();

        assertThat(sentTo(ofUnit)).containsExactlyInAnyOrder("NOTICE " + head, "MAIL " + head, "NOTICE leader");
        assertThat(sentTo(ofTownship)).containsExactlyInAnyOrder("NOTICE t140728001-2", "NOTICE t140728001-3");
        assertThat(sentTo(ofPerson)).containsExactly("NOTICE inspector");
        assertThat(site.desk().received()).extracting(SendingSite::to).containsExactly("head@example.gov.cn");
        assertThat(as("inspector").page("/messages"))
                .contains("岗位人员评价单（2027年5月）已印发", "/bulletins/" + ofPerson + ".pdf")
                .doesNotContain("/bulletins/" + ofUnit);
        assertThat(sql.fetchExists(ISSUE, ISSUE.ID.eq(ofUnit).and(sight.of(site.actor(head)))))
                .as("its leader may read it")
                .isTrue();
    }

    private HttpResponse<String> add(String schedule, String what, String who) {
        return as("centre-director").post(RECIPIENTS, RECIPIENTS, Map.of("schedule", schedule, what, who));
    }

    private List<String> sentTo(UUID issue) {
        return sendings.of(issue).stream()
                .map(sending -> sending.getVia() + " " + sending.getPersonId())
                .toList();
    }

    private PageReader as(String who) {
        return new PageReader(port, who);
    }
}
