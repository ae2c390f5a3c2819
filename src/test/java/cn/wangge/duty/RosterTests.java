package cn.wangge.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.WanggeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The roster: entered by day, by week, by table; what is amiss is said in words. */
@WanggeTest
class RosterTests {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 10);

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Roster lines;

    @Autowired
    private Shifts shifts;

    @LocalServerPort
    private int port;

    private Rostered roster;
    private Browserless leader;

    @BeforeEach
    void anEmptyMonth() {
        roster = new Rostered(product);
        roster.nobody();
        LocaleContextHolder.setLocale(Locale.CHINA);
        leader = new Browserless(port).signIn("shift-leader");
        leader.get("/duty/roster/" + DAY);
    }

    @AfterEach
    void nobodyIsLeftOnDuty() {
        LocaleContextHolder.resetLocaleContext();
        roster.nobody();
    }

    @Test
    void aDayIsEnteredAndTheLogSaysWhatChanged() {
        var answer = leader.post(
                "/duty/roster/" + DAY,
                Map.of(
                        "DAY.LEADER", "shift-leader",
                        "DAY.OPERATOR", List.of("operator", "operator-2"),
                        "DAY.STANDBY", "shift-leader-2"));

        assertThat(answer.location()).isEqualTo("/duty/roster?month=2031-03");
        assertThat(crew("DAY").of(Part.OPERATOR)).hasSize(2);
        assertThat(leader.get("/duty/roster?month=2031-03").body())
                .contains("梁慧敏、郝静怡", "3月1日白班至3月9日夜班共 18 个班次无人值班。", "3月10日夜班至");
        assertThat(leader.get("/duty/log?kind=ROSTER").body()).contains("3月10日白班值班班长由无改为霍永胜");
    }

    @Test
    void whoDoesNotHoldThePostOrStandsByWhileOnDutyIsRefusedAndTheTicksStay() {
        var answer = leader.post("/duty/roster/" + DAY, Map.of("DAY.LEADER", "operator"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("梁慧敏不担任值班班长");

        var twice =
                leader.post("/duty/roster/" + DAY, Map.of("DAY.LEADER", "shift-leader", "DAY.STANDBY", "shift-leader"));
        assertThat(twice.body()).contains("备班不能同时在岗").containsPattern("value=\"shift-leader\" checked");
        assertThat(crew("DAY").isEmpty()).isTrue();
    }

    @Test
    void gapsAndPeopleOnDutyTwiceInARowAreSaid() {
        roster.crew(shifts.of(DAY, "DAY"), "shift-leader", "", "");
        roster.crew(shifts.of(DAY, "NIGHT"), "shift-leader", "", "");

        var found =
                product.getBean(RosterFindings.class).of(DAY, DAY, lines.between(DAY.minusDays(1), DAY.plusDays(1)));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "3月10日白班只有一人值班，本班次不允许。", "3月10日白班一人值班，须排备班。", "3月10日夜班一人值班，须排备班。", "霍永胜连值3月10日白班和3月10日夜班。");
    }

    @Test
    void aWeekIsRepeatedIntoEmptyShiftsOnly() {
        roster.crew(shifts.of(DAY, "DAY"), "shift-leader", "operator", "shift-leader-2");
        roster.crew(shifts.of(DAY.plusDays(7), "DAY"), "centre-shift-1", "operator", "shift-leader-2");

        leader.post("/duty/roster/repeat", Map.of("week", DAY, "from", DAY.plusDays(7), "weeks", "2"));

        assertThat(names(DAY.plusDays(7), Part.LEADER)).containsExactly("centre-shift-1");
        assertThat(names(DAY.plusDays(14), Part.LEADER)).containsExactly("shift-leader");
        var nothing = leader.post(
                "/duty/roster/repeat", Map.of("week", DAY.plusDays(100), "from", DAY.plusDays(7), "weeks", "2"));
        assertThat(nothing.body()).contains("样板周没有排班");
    }

    @Test
    void anExportedMonthCanBeImportedAgain() {
        roster.crew(shifts.of(DAY, "DAY"), "shift-leader", "operator operator-2", "shift-leader-2");
        roster.crew(shifts.of(DAY, "NIGHT"), "", "centre-night-1", "shift-leader-2");
        var before = lines.between(DAY, DAY);

        var table = leader.get("/duty/roster.csv?month=2031-03").body();
        roster.nobody();
        leader.get("/duty/roster/" + DAY);
        var answer =
                leader.upload("/duty/roster/import", "值班表.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(table).contains("2031-03-10,白班,霍永胜,梁慧敏、郝静怡,范巧玲");
        assertThat(answer.location()).isEqualTo("/duty/roster?month=2031-03");
        assertThat(lines.between(DAY, DAY)).isEqualTo(before);
    }

    @Test
    void oneWrongLineKeepsTheWholeTableOutAndEachIsExplained() {
        var table = """
                日期,班次,值班班长,坐席,备班
                2031/3/10,白班,霍永胜,梁慧敏,范巧玲
                2031-03-32,白班,霍永胜,梁慧敏,范巧玲
                2031-03-11,中班,霍永胜,梁慧敏,范巧玲
                2031-03-12,白班,张无忌,梁慧敏,范巧玲
                2031-03-10,白班,霍永胜,梁慧敏,范巧玲
                """;

        var answer = leader.upload("/duty/roster/import", "表.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("第 3 行：“2031-03-32”不是有效的日期。", "第 4 行：没有“中班”这个班次。", "第 5 行：张无忌不担任值班班长", "第 6 行：")
                .doesNotContain("第 2 行");
        assertThat(crew("DAY").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "leader", "auditor", "township-operator"})
    void whoMayLookMayNotChange(String who) {
        var reader = new Browserless(port).signIn(who);

        assertThat(reader.get("/duty/roster").status()).isEqualTo(200);
        assertThat(reader.get("/duty/roster").body()).doesNotContain("/duty/roster/import");
        assertThat(reader.get("/duty/roster/" + DAY).status()).isEqualTo(403);
    }

    @Test
    void theStandbyOfOneAloneIsKnownAndOfTwoIsNot() {
        var standby = product.getBean(RosterStandby.class);
        var night = shifts.of(DAY, "NIGHT");
        var alone = roster.actor("centre-night-1").id();
        roster.crew(night, "", "centre-night-1", "shift-leader-2");
        assertThat(standby.of(alone, night.from()))
                .contains(roster.actor("shift-leader-2").id());
        assertThat(standby.of(roster.actor("operator").id(), night.from())).isEmpty();

        roster.crew(night, "shift-leader", "centre-night-1", "shift-leader-2");
        assertThat(standby.of(alone, night.from())).isEmpty();
        roster.crew(shifts.of(DAY, "DAY"), "", "centre-night-1", "shift-leader-2");
        assertThat(standby.of(alone, shifts.of(DAY, "DAY").from()))
                .as("the day takes two")
                .isEmpty();
    }

    private Crew crew(String shift) {
        return lines.crew(shifts.of(DAY, shift));
    }

    private List<String> names(LocalDate day, Part part) {
        return lines.crew(shifts.of(day, "DAY")).of(part).stream()
                .map(Object::toString)
                .toList();
    }
}
