package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.StaffAccounts;
import cn.wangge.testing.WanggeTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk says no to, and how. */
@WanggeTest
class RefusalTests {

    private static final String ITEMS = "/api/v1/worklist/";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private Centre centre;
    private RawClient raw;
    private StaffAccounts staff;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        raw = new RawClient(port);
        staff = new StaffAccounts(sql);
    }

    @Test
    void whatSomebodyElseHoldsIsRefusedWithTheHoldersName() {
        var item = itemId(hotlineCase(), "register-report");
        assertThat(raw.postJson("operator", ITEMS + item + "/claim", "").status())
                .isEqualTo(200);

        for (var act : List.of("/claim", "/release")) {
            var told = raw.postJson("operator-2", ITEMS + item + act, "").refused(409);
            assertThat(told.path("detail").asText()).contains("梁慧敏").contains("领取");
        }
        var told = raw.postJson("operator-2", ITEMS + item + "/complete", "{\"decision\":\"accept\"}")
                .refused(409);
        assertThat(told.path("detail").asText()).contains("梁慧敏");

        assertThat(raw.postJson("operator", ITEMS + item + "/claim", "").status())
                .isEqualTo(200);
        assertThat(raw.postJson("operator", ITEMS + item + "/release", "").status())
                .isEqualTo(200);
        assertThat(raw.postJson("operator-2", ITEMS + item + "/claim", "").status())
                .isEqualTo(200);
    }

    @Test
    void whoHasAnotherRoleIsRefusedEverywhere() {
        var item = itemId(hotlineCase(), "register-report");

        for (var who : List.of("inspector", "shift-leader", "village-desk", "leader", "efficiency", "analyst")) {
            raw.get(who, ITEMS + item).refused(403);
            raw.postJson(who, ITEMS + item + "/claim", "").refused(403);
            raw.postJson(who, ITEMS + item + "/complete", "{\"decision\":\"accept\"}")
                    .refused(403);
        }
        raw.get("auditor", ITEMS + item).refused(403);
        raw.postJson("admin", "/api/v1/reports", "{\"channel\":\"HOTLINE\"}").refused(403);
        raw.postJson("inspector", "/api/v1/reports", write(centre.report("HOTLINE")))
                .refused(403);
    }

    @Test
    void aNeighbouringTownshipAndVillageAreOutOfReach() {
        var number = centre.reported("grid-leader", centre.report("GRID_LEADER"));
        var grid = centre.theCase(number).get("gridCode").asText();
        var item = itemId(number, "village-desk");
        var own = staff.letIn("v" + grid.substring(0, 12) + "-1");
        var neighbour = staff.letIn(sql.fetchValue(
                        "select min(person_id) from organization.appointment where post = 'VILLAGE_DESK'"
                                + " and area_code is not null and area_code <> ?",
                        grid.substring(0, 12))
                .toString());

        raw.get(neighbour, ITEMS + item).refused(403);
        raw.postJson(neighbour, ITEMS + item + "/complete", "{\"decision\":\"passUp\"}")
                .refused(403);
        raw.get(neighbour, "/api/v1/cases/" + number).refused(404);
        assertThat(raw.get(neighbour, "/api/v1/worklist").json().path("items"))
                .noneMatch(row -> row.path("caseNumber").asText().equals(number));
        assertThat(raw.get(own, ITEMS + item).status()).isEqualTo(200);
    }

    @Test
    void aCaseOfAnotherUnitDoesNotExistForAHandler() {
        var number = hotlineCase();
        centre.driveTo(number, "sign-for-task");
        var item = itemId(number, "sign-for-task");
        var unit = sql.fetchValue("select responsible_unit from casefile.case_file where number = ?", number)
                .toString();
        var own = staff.letIn(unit.toLowerCase() + "-1");
        var stranger = staff.letIn(unit.equals("WWJ") ? "lyj-1" : "wwj-1");
        var noItem = raw.get(stranger, ITEMS + UUID.randomUUID()).refused(404).get("detail");
        var noCase =
                raw.get(stranger, "/api/v1/cases/PY209912310001").refused(404).get("detail");

        assertThat(raw.get(stranger, ITEMS + item).refused(404).get("detail")).isEqualTo(noItem);
        raw.postJson(stranger, ITEMS + item + "/claim", "").refused(404);
        raw.postJson(stranger, ITEMS + item + "/complete", "{\"decision\":\"sign\"}")
                .refused(404);
        assertThat(raw.get(stranger, "/api/v1/cases/" + number).refused(404).get("detail"))
                .isEqualTo(noCase);
        assertThat(raw.get(stranger, "/api/v1/cases?text=" + number)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(raw.get(own, ITEMS + item).status()).isEqualTo(200);
    }

    @Test
    void aDecisionThatTheStepDoesNotOfferIsRefused() {
        var item = itemId(hotlineCase(), "register-report");

        for (var body : List.of(
                "{}",
                "{\"decision\":\"\"}",
                "{\"decision\":null}",
                "{\"decision\":\"approve\"}",
                "{\"decision\":\"ACCEPT\"}",
                "{\"decision\":\"${true}\"}")) {
            raw.postJson("operator", ITEMS + item + "/complete", body).refused(422, "decision");
        }
    }

    @Test
    void everyMissingPieceOfEvidenceIsNamed() {
        var number = hotlineCase();
        centre.driveTo(number, "handle-case");
        var missing = raw.postJson(
                        "unit-handler",
                        ITEMS + itemId(number, "handle-case") + "/complete",
                        "{\"decision\":\"submit\"}")
                .refused(422, "result", "afterPhotos");
        assertThat(missing.path("problems").findValuesAsText("message")).anyMatch(m -> m.contains("处置后照片"));

        centre.driveTo(number, "verify-on-site");
        raw.postJson("inspector-2", ITEMS + itemId(number, "verify-on-site") + "/complete", "{\"decision\":\"met\"}")
                .refused(422, "photos");
        assertThat(centre.theCase(number).path("status").asText()).isEqualTo("VERIFYING");
    }

    @Test
    void theSamePhotoTwiceIsOnePieceAndAnUnknownOneIsNone() {
        var number = hotlineCase();
        centre.driveTo(number, "verify-on-site");
        var path = ITEMS + itemId(number, "verify-on-site") + "/complete";

        for (var photos :
                List.of("[null]", "[\"" + UUID.randomUUID() + "\"]", "[\"x\"]", "[[]]", "\"x\"", "[]", "{}")) {
            raw.postJson("inspector-2", path, "{\"decision\":\"met\",\"fields\":{\"photos\":" + photos + "}}")
                    .refused(422, "photos");
        }
        var once = centre.photo("inspector-2");
        assertThat(centre.answer(number, "verify-on-site", "met", Map.of("photos", List.of(once, once)))
                        .status())
                .isEqualTo(200);
        assertThat(centre.theCase(number).path("photos"))
                .filteredOn(p -> p.path("photoId").asText().equals(once))
                .hasSize(1);
    }

    @Test
    void whatIsNotInTheFormIsNamedAndAWrongPlaceOrUnitToo() {
        var number = hotlineCase();
        centre.driveTo(number, "draw-up-file");
        var path = ITEMS + itemId(number, "draw-up-file") + "/complete";
        raw.postJson(
                        "operator",
                        path,
                        "{\"decision\":\"submit\",\"fields\":{\"status\":\"CLOSED\",\"gridCode\":\"9\"}}")
                .refused(422, "status", "gridCode");

        centre.driveTo(number, "decompose-task");
        var units = ITEMS + itemId(number, "decompose-task") + "/complete";
        for (var unit : List.of("CENTRE", "V140728100001", "", "cgj", "NOBODY")) {
            raw.postJson(
                            "shift-leader",
                            units,
                            "{\"decision\":\"confirmUnits\",\"fields\":{\"unit\":\"" + unit + "\"}}")
                    .refused(422, "unit");
        }
    }

    @Test
    void anotherCaseThatDoesNotExistCannotTakeThisOneIn() {
        var number = hotlineCase();
        var path = ITEMS + itemId(number, "register-report") + "/complete";

        for (var main : List.of("PY209912310001", number, "%", "1")) {
            raw.postJson("operator", path, "{\"decision\":\"merge\",\"fields\":{\"mainCaseNumber\":\"" + main + "\"}}")
                    .refused(422, "mainCaseNumber");
        }
    }

    private String hotlineCase() {
        return centre.reported("operator", centre.report("HOTLINE"));
    }

    private String itemId(String number, String action) {
        return centre.item(number, action).get("itemId").asText();
    }

    private static String write(Map<String, Object> body) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(body)
                .toString();
    }
}
