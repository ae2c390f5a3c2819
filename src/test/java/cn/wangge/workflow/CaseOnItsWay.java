package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Invariants;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A case as a test drives it. After every answer the log has one entry more and nothing contradicts anything. */
final class CaseOnItsWay {

    private final Centre centre;
    private final Invariants invariants;
    private final String number;

    CaseOnItsWay(Centre centre, Invariants invariants, String number) {
        this.centre = centre;
        this.invariants = invariants;
        this.number = number;
        isSound();
    }

    String number() {
        return number;
    }

    /** The open item of that action is answered by whoever may; fields are pairs of name and value. */
    CaseOnItsWay answer(String action, String decision, Object... fields) {
        var before = told("log").size();
        var reply = centre.answer(number, action, decision, ProcessTest.pairs(fields));
        assertThat(reply.body().get("caseNumber").asText()).isEqualTo(number);
        assertThat(told("log")).as("log after " + action + " " + decision).hasSize(before + 1);
        return isSound();
    }

    /** Somebody does something with the case from its page, with one entry in the log. */
    CaseOnItsWay act(String who, String act, Object... fields) {
        var before = told("log").size();
        var reply = centre.act(who, number, act, ProcessTest.pairs(fields));
        assertThat(reply).satisfies(it -> assertThat(it.status()).isEqualTo(200));
        assertThat(told("log")).as("log after " + act).hasSize(before + 1);
        return isSound();
    }

    /** What the page of the case offers this person. */
    List<String> actsFor(String who) {
        return list(centre.get(who, "/api/v1/cases/" + number + "/acts").body()).stream()
                .map(it -> it.get("id").asText())
                .toList();
    }

    /** One of these people tries; what came of it. */
    Centre.Reply tries(String who, String action, String decision, Object... fields) {
        var item = centre.item(number, action).get("itemId").asText();
        return centre.answerAs(who, item, decision, ProcessTest.pairs(fields));
    }

    /** One who may answers, and succeeds. */
    CaseOnItsWay answerAs(String who, String action, String decision, Object... fields) {
        assertThat(tries(who, action, decision, fields))
                .satisfies(it -> assertThat(it.status()).isEqualTo(200));
        return isSound();
    }

    /** Takes the normal road up to that action. */
    CaseOnItsWay upTo(String action) {
        centre.driveTo(number, action);
        return isSound();
    }

    CaseOnItsWay upToTheEnd() {
        centre.driveToTheEnd(number);
        return isSound();
    }

    CaseOnItsWay standsAt(int step, String status, String... actions) {
        var told = centre.theCase(number);
        assertThat(told.get("step").asInt()).isEqualTo(step);
        assertThat(told.get("status").asText()).isEqualTo(status);
        assertThat(open()).containsExactlyInAnyOrder(actions);
        return this;
    }

    List<String> open() {
        return texts("openItems", "action");
    }

    /** Ids of the open items of that action that this person is shown. */
    List<String> itemsThatShow(String who, String action) {
        return list(told("openItems")).stream()
                .filter(it -> it.get("action").asText().equals(action))
                .map(it -> it.get("itemId").asText())
                .filter(it -> centre.get(who, "/api/v1/worklist/" + it).status() == 200)
                .toList();
    }

    List<String> flags() {
        return list(told("flags")).stream().map(JsonNode::asText).toList();
    }

    /** The rules by which that table decided, in order. */
    List<String> rules(String decision) {
        return list(told("decisions")).stream()
                .filter(it -> it.get("decision").asText().equals(decision))
                .map(it -> it.get("ruleId").asText())
                .toList();
    }

    /** The latest round of that deadline. */
    JsonNode deadline(String kind) {
        return list(told("deadlines")).stream()
                .filter(it -> it.get("kind").asText().equals(kind))
                .reduce((one, other) ->
                        one.get("round").asInt() > other.get("round").asInt() ? one : other)
                .orElseThrow(() -> new AssertionError(number + " never had the limit " + kind));
    }

    String lastNote() {
        var notes = texts("log", "note");
        return notes.get(notes.size() - 1);
    }

    List<String> logged() {
        return texts("log", "action");
    }

    JsonNode told(String field) {
        return centre.theCase(number).path(field);
    }

    String id() {
        return invariants.caseId(number);
    }

    CaseOnItsWay isSound() {
        assertThat(invariants.findings(number)).isEmpty();
        return this;
    }

    private List<String> texts(String list, String field) {
        return list(told(list)).stream().map(it -> it.get(field).asText()).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public String toString() {
        return number;
    }
}
