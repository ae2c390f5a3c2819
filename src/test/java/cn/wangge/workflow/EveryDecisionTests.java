package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every decision file, whoever wrote it. */
class EveryDecisionTests {

    private static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    @Test
    void theDecisionsOfTheDesignAreShipped() throws Exception {
        assertThat(files().map(EveryDecisionTests::name))
                .contains(
                        "intake-path",
                        "grid-level",
                        "filing-advice",
                        "unit-routing",
                        "time-limit",
                        "escalation",
                        "closing-check");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsValidAndNamedAfterItsOnlyDecision(Path file) {
        DmnModelInstance model = read(file);
        Dmn.validateModel(model);
        assertThat(model.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(name(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theDecisionSaysHowLongItsHistoryLivesAndWhichVersionItIs(Path file) {
        Decision decision = decision(file);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(decision.getVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theHitPolicyIsArguedInTheDescription(Path file) {
        HitPolicy policy = table(file).getHitPolicy();
        assertThat(policy).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST);
        assertThat(decision(file).getDescription().getTextContent()).contains("命中策略 " + policy);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyColumnHasAChineseLabel(Path file) {
        assertThat(table(file).getInputs()).extracting(Input::getLabel).allMatch(EveryDecisionTests::isChinese);
        assertThat(table(file).getOutputs()).extracting(Output::getLabel).allMatch(EveryDecisionTests::isChinese);
        assertThat(decision(file).getName()).matches(EveryDecisionTests::isChinese);
    }

    @ParameterizedTest
    @MethodSource("files")
    void rulesAreNumberedByTheirPlace(Path file) {
        List<String> ids = table(file).getRules().stream().map(Rule::getId).toList();
        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(1, ids.size())
                        .mapToObj(number -> "%s-%03d".formatted(name(file), number))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRuleGivesItsReasonAndSource(Path file) {
        assertThat(table(file).getRules())
                .extracting(rule -> rule.getDescription().getTextContent())
                .allMatch(reason -> reason.matches("(?s).{8,}来源：.{4,}。"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingButFeelIsSpoken(Path file) {
        DmnModelInstance model = read(file);
        assertThat(model.getDefinitions().getExpressionLanguage()).isIn(null, feel());
        assertThat(model.getModelElementsByType(LiteralExpression.class))
                .extracting(LiteralExpression::getExpressionLanguage)
                .allMatch(language -> language == null || language.equals("feel"));
        assertThat(model.getModelElementsByType(UnaryTests.class))
                .extracting(UnaryTests::getExpressionLanguage)
                .allMatch(language -> language == null || language.equals("feel"));
        assertThat(texts(model)).noneMatch(text -> text.contains("${") || text.contains("#{"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theDecisionIsDrawn(Path file) {
        var drawn = read(file).getDefinitions().getDomElement().getChildElements().stream()
                .filter(element -> DIAGRAM.equals(element.getNamespaceURI()))
                .flatMap(element -> element.getChildElements().stream())
                .flatMap(diagram -> diagram.getChildElements().stream())
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .toList();
        assertThat(drawn).contains(name(file)).doesNotHaveDuplicates();
    }

    static Stream<Path> files() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(EveryDecisionTests.class.getResource("/dmn"));
        try (var found = Files.list(Path.of(folder.toURI()))) {
            return found.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    private static List<String> texts(DmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(LiteralExpression.class).stream()
                                .map(LiteralExpression::getText),
                        model.getModelElementsByType(UnaryTests.class).stream().map(UnaryTests::getText))
                .filter(Objects::nonNull)
                .map(text -> text.getTextContent())
                .toList();
    }

    private static String feel() {
        return "https://www.omg.org/spec/DMN/20191111/FEEL/";
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".dmn", "");
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }

    private static Decision decision(Path file) {
        return read(file).getModelElementsByType(Decision.class).iterator().next();
    }

    private static DecisionTable table(Path file) {
        return read(file).getModelElementsByType(DecisionTable.class).iterator().next();
    }
}
