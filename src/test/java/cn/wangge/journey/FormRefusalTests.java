package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that no form takes. */
@WanggeTest
class FormRefusalTests {

    private static final String ITEMS = "/api/v1/worklist/";

    @LocalServerPort
    private int port;

    private Centre centre;
    private RawClient raw;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        raw = new RawClient(port);
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

    /** Values of every JSON type in every field of the forms on the way: named as wrong, never a failure. */
    @ParameterizedTest
    @ValueSource(strings = {"register-report", "draw-up-file", "decompose-task", "handle-case", "verify-on-site"})
    void noValueInAFormIsAFailure(String action) {
        var number = hotlineCase();
        centre.driveTo(number, action);
        var item = itemId(number, action);
        var who = Map.of(
                        "decompose-task",
                        "shift-leader",
                        "handle-case",
                        "unit-handler",
                        "verify-on-site",
                        "inspector-2")
                .getOrDefault(action, "operator");
        for (var decision : raw.get(who, ITEMS + item).json().path("decisions")) {
            for (var field : decision.path("fields")) {
                for (var odd : List.of(
                        "null",
                        "1e308",
                        "-0",
                        "true",
                        "[]",
                        "[null]",
                        "[[[]]]",
                        "{\"a\":{}}",
                        "\"　\"",
                        "\"\\u200b\\u202e\"",
                        "\"" + "字".repeat(30_000) + "\"",
                        "9".repeat(99))) {
                    raw.postJson(who, ITEMS + item + "/complete", answer(decision, field, odd))
                            .refused(422, "notInTheForm");
                }
            }
        }
    }

    // Always with a field that no form has, so that nothing is ever carried out.
    private static String answer(JsonNode decision, JsonNode field, String value) {
        return "{\"decision\":%s,\"fields\":{%s:%s,\"notInTheForm\":1}}"
                .formatted(decision.path("id"), field.path("name"), value);
    }

    private String hotlineCase() {
        return centre.reported("operator", centre.report("HOTLINE"));
    }

    private String itemId(String number, String action) {
        return centre.item(number, action).get("itemId").asText();
    }
}
