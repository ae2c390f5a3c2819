package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and scores for programs (contract, section 9). */
@RestController
class EvaluationApi {

    private final Evaluation evaluation;
    private final Sight sight;

    EvaluationApi(Evaluation evaluation, Sight sight) {
        this.evaluation = evaluation;
        this.sight = sight;
    }

    record Answer(String formulaVersion, List<Row> rows) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            String code,
            String name,
            @Nullable BigDecimal score,
            @Nullable String grade,
            List<Indicator> indicators) {

        static Row of(Standing.Row row) {
            return new Row(
                    row.code(),
                    row.name(),
                    row.score(),
                    row.grade(),
                    row.indicators().stream().map(Indicator::of).toList());
        }
    }

    /** {@code value} is the share itself, 0.9583 and not 95.83; null where the denominator is nothing. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Indicator(
            String name,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value,
            BigDecimal weight) {

        static Indicator of(Figure figure) {
            return new Indicator(
                    figure.name(), figure.numerator(), figure.denominator(), figure.value(), figure.weight());
        }
    }

    @Action("A39")
    @GetMapping("/api/v1/evaluations")
    Answer evaluations(@RequestParam String subject, @RequestParam String period, Actor actor) {
        var kind = SubjectKind.of(subject);
        var standing = evaluation.standing(kind, Period.of(period));
        return new Answer(
                standing.formulaVersion(),
                standing.rows().stream()
                        .filter(row -> sight.figures(actor, kind, row.code()))
                        .map(Row::of)
                        .toList());
    }
}
