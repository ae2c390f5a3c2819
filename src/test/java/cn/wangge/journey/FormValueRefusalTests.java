package cn.wangge.journey;

import cn.wangge.testing.Centre;
import cn.wangge.testing.RawClient;
import cn.wangge.testing.StaffAccounts;
import cn.wangge.testing.WanggeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Values of every kind in every field of the forms on the way. */
@WanggeTest
class FormValueRefusalTests {

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
