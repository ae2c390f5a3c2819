package cn.wangge.workflow;

import static cn.wangge.workflow.DecisionTable.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitRoutingDecisionTests {

    private static final List<String> OWNERS = List.of("供电", "供水", "供热", "燃气", "通信", "物业");

    private static final String ROWS = """
            unit-routing-001 | B01029 | 2 | 140728101 | 供电 | GDGS | ZJJ
            unit-routing-002 | B01029 | 2 | 140728101 | 供水 | GSGS | ZJJ
            unit-routing-003 | B01029 | 2 | 140728101 | 供热 | GRGS | ZJJ
            unit-routing-004 | B01029 | 2 | 140728101 | 燃气 | RQGS | ZJJ
            unit-routing-005 | B01029 | 2 | 140728101 | 通信 | TXGS | ''
            unit-routing-006 | B02001 | 2 | 140728101 | 物业 | ZJJ  | ''
            unit-routing-007 | S06003 | 1 | 140728001 | '' | CGJ  | WWJ,WLJ
            unit-routing-008 | S09005 | 1 | 140728100 | '' | CGJ  | WLJ,SCJG
            unit-routing-009 | B02040 | 1 | 140728001 | '' | WLJ  | WWJ,CGJ
            unit-routing-010 | B02009 | 1 | 140728002 | '' | ZJJ  | ''
            unit-routing-011 | B02009 | 2 | 140728101 | '' | JTJ  | ''
            unit-routing-012 | B02018 | 1 | 140728002 | '' | JJDD | ZJJ
            unit-routing-013 | B02018 | 2 | 140728101 | '' | JTJ  | JJDD
            unit-routing-014 | S04003 | 1 | 140728002 | '' | ZJJ  | CGJ
            unit-routing-015 | S04003 | 2 | 140728101 | '' | LYJ  | ''
            unit-routing-016 | S08016 | 1 | 140728002 | '' | CGJ  | ZRJ,ZJJ
            unit-routing-017 | S08016 | 2 | 140728101 | '' | ZRJ  | NYJ
            unit-routing-018 | S06020 | 1 | 140728002 | '' | CGJ  | STHJ
            unit-routing-019 | S06020 | 3 | 140728204 | '' | LYJ  | YJJ,XFDD
            unit-routing-020 | S06020 | 2 | 140728101 | '' | STHJ | NYJ
            unit-routing-021 | S06038 | 1 | 140728002 | '' | CGJ  | NYJ
            unit-routing-022 | S06038 | 2 | 140728101 | '' | NYJ  | ''
            unit-routing-023 | S10001 | 1 | 140728002 | '' | CGJ  | ZJJ,JJDD
            unit-routing-024 | S10001 | 2 | 140728101 | '' | JTJ  | JJDD
            unit-routing-025 | S08003 | 1 | 140728002 | '' | CGJ  | ZJJ
            unit-routing-026 | S08003 | 2 | 140728101 | '' | JTJ  | ''
            unit-routing-027 | S06048 | 3 | 140728204 | '' | ZRJ  | YJJ
            unit-routing-028 | S06048 | 2 | 140728101 | '' | ZJJ  | ''
            unit-routing-029 | B01025 | 1 | 140728002 | '' | GSGS | ZJJ
            unit-routing-030 | B01025 | 2 | 140728101 | '' | SLJ  | ''
            unit-routing-031 | S06030 | 1 | 140728002 | '' | ZJJ  | CGJ
            unit-routing-032 | S06030 | 2 | 140728101 | '' | STHJ | ''
            unit-routing-033 | S01019 | 2 | 140728101 | '' | ZJJ  | ''
            unit-routing-034 | B01033 | 2 | 140728101 | '' | ZJJ  | GDGS,GSGS,GRGS,RQGS,TXGS
            unit-routing-035 | B01039 | 2 | 140728101 | '' | ZJJ  | ''
            unit-routing-036 | B04009 | 2 | 140728101 | '' | ZJJ  | ''
            unit-routing-037 | S01056 | 2 | 140728101 | '' | ZJJ  | SLJ
            unit-routing-038 | S01029 | 2 | 140728101 | '' | GDGS | ''
            unit-routing-039 | S01027 | 2 | 140728101 | '' | TXGS | ''
            unit-routing-040 | B01061 | 2 | 140728101 | '' | GRGS | ZJJ
            unit-routing-041 | S01049 | 2 | 140728101 | '' | RQGS | ZJJ,YJJ
            unit-routing-042 | S01068 | 2 | 140728101 | '' | GSGS | ''
            unit-routing-043 | B01066 | 2 | 140728101 | '' | GAJ  | ''
            unit-routing-044 | S01013 | 2 | 140728101 | '' | XFDD | ''
            unit-routing-045 | B02019 | 2 | 140728101 | '' | JJDD | ''
            unit-routing-046 | B02029 | 2 | 140728101 | '' | JTJ  | ''
            unit-routing-047 | B01075 | 2 | 140728101 | '' | JTJ  | CGJ
            unit-routing-048 | S01036 | 2 | 140728101 | '' | YJJ  | SCJG,GAJ
            unit-routing-049 | B03009 | 2 | 140728101 | '' | YJJ  | ''
            unit-routing-050 | S01071 | 2 | 140728101 | '' | SLJ  | ''
            unit-routing-051 | S06026 | 2 | 140728101 | '' | STHJ | SLJ
            unit-routing-052 | B03012 | 2 | 140728101 | '' | STHJ | ''
            unit-routing-053 | B01055 | 2 | 140728101 | '' | WJJ  | ''
            unit-routing-054 | S06033 | 2 | 140728101 | '' | WJJ  | STHJ
            unit-routing-055 | S01076 | 2 | 140728101 | '' | SCJG | ZJJ
            unit-routing-056 | S02013 | 2 | 140728101 | '' | MZJ  | GAJ
            unit-routing-057 | S02037 | 2 | 140728101 | '' | WWJ  | ''
            unit-routing-058 | S02040 | 2 | 140728101 | '' | WLJ  | ''
            unit-routing-059 | S04014 | 2 | 140728101 | '' | LYJ  | ''
            unit-routing-060 | B02003 | 2 | 140728101 | '' | CGJ  | SCJG
            unit-routing-061 | S01058 | 2 | 140728101 | '' | CGJ  | ''
            unit-routing-062 | S03006 | 2 | 140728101 | '' | CGJ  | ''
            unit-routing-063 | S06014 | 2 | 140728101 | '' | CGJ  | ''
            unit-routing-064 | S06008 | 2 | 140728101 | '' | CGJ  | GDGS,TXGS
            unit-routing-065 | S06032 | 2 | 140728101 | '' | CGJ  | STHJ
            unit-routing-066 | S06047 | 2 | 140728101 | '' | CGJ  | GAJ
            unit-routing-067 | S06028 | 2 | 140728101 | '' | GAJ  | STHJ,CGJ
            unit-routing-068 | S07006 | 2 | 140728101 | '' | CGJ  | ''
            unit-routing-069 | S07004 | 2 | 140728101 | '' | JYJ  | CGJ,SCJG
            unit-routing-070 | S08011 | 2 | 140728101 | '' | CGJ  | ZJJ
            unit-routing-071 | S08004 | 2 | 140728101 | '' | ZJJ  | STHJ
            unit-routing-072 | S08009 | 2 | 140728101 | '' | ZJJ  | ''
            unit-routing-073 | S09010 | 2 | 140728101 | '' | CGJ  | ''
            unit-routing-074 | S09011 | 2 | 140728101 | '' | CGJ  | JTJ
            unit-routing-075 | S09022 | 2 | 140728101 | '' | CGJ  | SCJG
            unit-routing-076 | S09008 | 2 | 140728101 | '' | WLJ  | GAJ
            unit-routing-077 | S09014 | 2 | 140728101 | '' | JJDD | CGJ
            unit-routing-078 | S09018 | 2 | 140728101 | '' | JJDD | JTJ
            unit-routing-079 | S09013 | 2 | 140728101 | '' | NYJ  | SCJG,CGJ
            unit-routing-080 | S09020 | 2 | 140728101 | '' | SCJG | CGJ
            unit-routing-081 | S10002 | 2 | 140728101 | '' | GDGS | TXGS
            unit-routing-082 | PY102  | 2 | 140728101 | '' | SPJ  | ''
            unit-routing-083 | PY204  | 2 | 140728101 | '' | WJJ  | ''
            unit-routing-084 | PY104  | 2 | 140728101 | '' | JTJ  | ''
            unit-routing-085 | PY105  | 2 | 140728101 | '' | ZRJ  | ''
            unit-routing-086 | PY106  | 2 | 140728101 | '' | STHJ | ''
            unit-routing-087 | PY107  | 2 | 140728101 | '' | JYJ  | WLJ,WJJ
            unit-routing-088 | PY109  | 2 | 140728101 | '' | JYJ  | ''
            unit-routing-089 | PY108  | 2 | 140728101 | '' | ZJJ  | ZRJ
            unit-routing-090 | PY110  | 2 | 140728101 | '' | WLJ  | WWJ
            unit-routing-091 | PY111  | 2 | 140728101 | '' | RSJ  | YBJ
            unit-routing-092 | PY112  | 2 | 140728101 | '' | MZJ  | ''
            unit-routing-093 | PY113  | 2 | 140728101 | '' | CGJ  | ZJJ
            unit-routing-094 | PY206  | 2 | 140728101 | '' | SCJG | ''
            unit-routing-095 | PY208  | 2 | 140728101 | '' | SCJG | GAJ
            unit-routing-096 | PY201  | 2 | 140728101 | '' | RSJ  | ''
            unit-routing-097 | PY202  | 2 | 140728101 | '' | RSJ  | ZZB
            unit-routing-098 | PY304  | 2 | 140728101 | '' | GAJ  | ''
            unit-routing-099 | PY205  | 2 | 140728101 | '' | ZJJ  | ''
            unit-routing-100 | PY207  | 2 | 140728101 | '' | TYJ  | ''
            unit-routing-101 | PY209  | 2 | 140728101 | '' | ZJJ  | GSGS,GDGS,GRGS,RQGS
            unit-routing-102 | PY210  | 2 | 140728101 | '' | TXGS | ''
            unit-routing-103 | PY211  | 2 | 140728101 | '' | NYJ  | LYJ,SLJ
            unit-routing-104 | PY402  | 2 | 140728101 | '' | YJJ  | ''
            unit-routing-105 | PY405  | 2 | 140728101 | '' | YJJ  | ZJJ
            unit-routing-106 | PY305  | 2 | 140728101 | '' | GAJ  | SLJ,YJJ
            unit-routing-107 | PY306  | 2 | 140728101 | '' | SFJ  | ZFW
            unit-routing-108 | PY602  | 2 | 140728101 | '' | SFJ  | ''
            unit-routing-109 | PY307  | 2 | 140728101 | '' | ZFW  | GAJ,YJJ
            unit-routing-110 | PY312  | 2 | 140728101 | '' | ZFW  | GAJ
            unit-routing-111 | PY702  | 2 | 140728101 | '' | XFJ  | ''
            unit-routing-112 | PY508  | 2 | 140728101 | '' | TZB  | ''
            unit-routing-113 | PY503  | 2 | 140728101 | '' | ZZB  | ''
            unit-routing-114 | PY504  | 2 | 140728101 | '' | QTGZ | ''
            unit-routing-115 | PY507  | 2 | 140728101 | '' | MZJ  | ''
            unit-routing-116 | X99999 | 2 | 140728101 | '' | CGJ  | ''
            """;

    private final DecisionTable table = DecisionTable.load("unit-routing");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void aMatterGoesToTheUnitInCharge(
            String rule,
            String category,
            int areaClass,
            String township,
            String ownership,
            String unit,
            String assistingUnits) {
        var answer = decide(category, areaClass, township, ownership);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("unit")).isEqualTo(unit);
        assertThat(answer.get("assistingUnits")).isEqualTo(assistingUnits);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void theDirectoryIsComplete() {
        assertThat(ItemCodes.all()).doesNotHaveDuplicates();
        assertThat(ItemCodes.all().stream().filter(code -> code.startsWith("B")))
                .hasSize(153);
        assertThat(ItemCodes.all().stream().filter(code -> code.startsWith("S")))
                .hasSize(250);
        assertThat(ItemCodes.all().stream().filter(code -> code.startsWith("PY")))
                .hasSize(61);
    }

    @Test
    void everyItemHasAUnitOfItsOwnInEveryArea() {
        Set<String> hit = new HashSet<>();
        for (String code : ItemCodes.all()) {
            for (int areaClass = 1; areaClass <= 3; areaClass++)
                hit.add(sound(decide(code, areaClass, "140728204", "")).rule());
            hit.add(sound(decide(code, 1, "140728001", "")).rule());
        }
        // all but the rows on owners and the one for what is not in the directory
        assertThat(hit).hasSize(table.ruleIds().size() - OWNERS.size() - 1).doesNotContain(last());
    }

    @Test
    void theOwnerNeverMovesAMatterThatIsNotAFacility() {
        for (String owner : OWNERS)
            assertThat(decide("S06010", 1, "140728002", owner).get("unit")).isEqualTo("CGJ");
    }

    @Test
    void aComponentAndItsAnomalyStandInTheSameRule() {
        ItemCodes.all().stream()
                .filter(code -> code.startsWith("B"))
                .forEach(code -> assertThat(decide(code.replace('B', 'S'), 1, "140728002", ""))
                        .isEqualTo(decide(code, 1, "140728002", "")));
    }

    @Test
    void whatTheDirectoryDoesNotKnowGoesToTheLastRow() {
        assertThat(decide("X99999", 2, "140728101", "供电").rule()).isEqualTo(last());
    }

    private DecisionTable.Answer sound(DecisionTable.Answer answer) {
        String unit = answer.text("unit");
        var assisting = Stream.of(answer.text("assistingUnits").split(","))
                .filter(code -> !code.isEmpty())
                .toList();
        assertThat(table.declared("unit")).contains(unit).containsAll(assisting);
        assertThat(assisting).doesNotContain(unit).doesNotHaveDuplicates();
        return answer;
    }

    private String last() {
        return table.ruleIds().get(table.ruleIds().size() - 1);
    }

    private DecisionTable.Answer decide(String category, int areaClass, String township, String ownership) {
        return table.decide(
                Map.of("categoryCode", category, "areaClass", areaClass, "township", township, "ownership", ownership));
    }
}
