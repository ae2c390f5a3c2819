package cn.wangge.workflow;

import static cn.wangge.workflow.ModelFiles.FORMS;
import static cn.wangge.workflow.ModelFiles.buttons;
import static cn.wangge.workflow.ModelFiles.filesIn;
import static cn.wangge.workflow.ModelFiles.formOf;
import static cn.wangge.workflow.ModelFiles.properties;
import static cn.wangge.workflow.ModelFiles.userTasks;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped forms fit the decisions of the tasks that show them, and a program can fill them. */
class FormTests {

    private static final Set<String> TYPES = Set.of(
            "text",
            "choice",
            "multichoice",
            "boolean",
            "number",
            "date",
            "datetime",
            "photos",
            "unit",
            "units",
            "category",
            "grid",
            "person");
    private static final Set<String> LISTS =
            Set.of("refusal", "unable", "return", "extension", "suspension", "void", "efficiency", "closing-note");
    private static final Set<String> SUGGESTIONS = Set.of(
            "case.category",
            "case.condition",
            "case.description",
            "case.address",
            "proposal.unit",
            "proposal.assistingUnits",
            "case.unit",
            "case.assistingUnits",
            "similar.case",
            "referral.persons",
            "today");
    /** A program without a suggestion writes any text; it must not have to guess a length. */
    private static final int LONGEST_LEAST = 4;

    /** Forms of what is done from the case page, outside any model. */
    private static final String OF_THE_CASE_PAGE = "act-";

    static List<Path> forms() {
        return filesIn(FORMS, ".json");
    }

    @Test
    void everyFormIsShownBySomeTask() {
        var ofTasks = forms().stream()
                .filter(form -> !form.getFileName().toString().startsWith(OF_THE_CASE_PAGE))
                .toList();
        assertThat(userTasks()).extracting(ModelFiles::formOf).containsAll(ofTasks);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedLikeItsFile(Path file) throws IOException {
        var form = read(file);

        assertThat(form.path("form").asText() + ".v" + form.path("version").asInt() + ".json")
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldIsOfAKnownTypeAndSpeaksBothLanguages(Path file) throws IOException {
        assertThat(read(file).path("fields")).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("type").asText()).isIn(TYPES);
            assertThat(field.path("label").path("zh").asText()).matches(".*\\p{IsHan}.*");
            assertThat(field.path("label").path("en").asText()).matches("[A-Z][ -~]+");
            assertThat(field.path("required").isBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aRequiredFieldCanBeFilledWithoutKnowingTheCase(Path file) throws IOException {
        assertThat(read(file).path("fields"))
                .filteredOn(field -> field.path("required").asBoolean())
                .allSatisfy(field -> {
                    assertThat(field.path("minLength").asInt()).isLessThanOrEqualTo(LONGEST_LEAST);
                    if (field.path("type").asText().equals("photos")) {
                        assertThat(field.path("minCount").asInt()).isPositive();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aChoiceOffersAListOrItsOwnOptions(Path file) throws IOException {
        for (var field : read(file).path("fields")) {
            var options = field.path("options");
            if (options.has("list")) {
                assertThat(options.path("list").asText()).isIn(LISTS);
            } else if (options.has("from")) {
                assertThat(options.path("from").asText()).isIn("conditions", "modes", "referral.persons", "stations");
            } else {
                assertThat(options.isArray() && !options.isEmpty())
                        .isEqualTo(field.path("type").asText().endsWith("choice"));
            }
            if (field.path("suggested").has("from")) {
                assertThat(field.path("suggested").path("from").asText()).isIn(SUGGESTIONS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldIsForDecisionsThatExistAndStandsOncePerDecision(Path file) throws IOException {
        var decisions = decisionsOn(file);
        var seen = new HashSet<String>();

        for (var field : read(file).path("fields")) {
            var named = textsOf(field.path("for"));
            assertThat(decisions).containsAll(named);
            for (var decision : named.isEmpty() ? decisions : named) {
                assertThat(seen.add(decision + "/" + field.path("name").asText()))
                        .as("%s once for %s", field.path("name"), decision)
                        .isTrue();
            }
        }
    }

    @Test
    void theNormalRoadAsksForLittle() throws IOException {
        for (var task : userTasks()) {
            var normal = buttons(task).stream()
                    .filter(it -> properties(it).get("order").equals("1"))
                    .map(ModelFiles::decision)
                    .findFirst()
                    .orElseThrow();

            assertThat(read(formOf(task)).path("fields"))
                    .filteredOn(it -> it.path("required").asBoolean())
                    .filteredOn(it -> !List.of("today", "referral.persons")
                            .contains(it.path("suggested").path("from").asText()))
                    .filteredOn(it -> !it.has("for") || textsOf(it.path("for")).contains(normal))
                    .as(task.getId())
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    private static Set<String> decisionsOn(Path form) {
        var decisions = new TreeSet<String>();
        userTasks().stream()
                .filter(task -> formOf(task).equals(form))
                .forEach(task -> buttons(task).forEach(it -> decisions.add(ModelFiles.decision(it))));
        return decisions;
    }

    private static List<String> textsOf(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
