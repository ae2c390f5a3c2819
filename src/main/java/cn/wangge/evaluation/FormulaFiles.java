package cn.wangge.evaluation;

import cn.wangge.evaluation.Formula.Band;
import cn.wangge.evaluation.Formula.Grade;
import cn.wangge.evaluation.Formula.Indicator;
import cn.wangge.evaluation.Formula.Weight;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The shipped editions of the formulas. */
final class FormulaFiles {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private FormulaFiles() {}

    static List<Formula> formulas() {
        return rows("formulas.csv").stream().map(FormulaFiles::formula).toList();
    }

    private static Formula formula(CSVRecord row) {
        var edition = row.get("edition");
        return new Formula(
                edition,
                LocalDate.parse(row.get("valid_from")),
                row.get("title"),
                row.get("source"),
                indicators(edition),
                weights(edition),
                of("bands.csv", edition).stream()
                        .map(r -> new Band(
                                r.get("band"),
                                Integer.parseInt(r.get("area_class")),
                                number(r.get("upto")),
                                Integer.parseInt(r.get("points"))))
                        .toList(),
                of("grades.csv", edition).stream()
                        .map(r -> new Grade(r.get("grade"), Integer.parseInt(r.get("from_points"))))
                        .toList());
    }

    private static Map<String, Indicator> indicators(String edition) {
        var indicators = new LinkedHashMap<String, Indicator>();
        for (var row : of("indicators.csv", edition)) {
            var denominator = row.get("denominator");
            indicators.put(
                    row.get("code"),
                    new Indicator(
                            row.get("code"),
                            row.get("name"),
                            row.get("name_en"),
                            Expression.of(row.get("numerator")),
                            denominator == null ? null : Expression.of(denominator),
                            row.get("meaning"),
                            row.get("source")));
        }
        return indicators;
    }

    private static Map<String, List<Weight>> weights(String edition) {
        var weights = new LinkedHashMap<String, List<Weight>>();
        for (var row : of("weights.csv", edition)) {
            weights.computeIfAbsent(row.get("object"), o -> new ArrayList<>())
                    .add(new Weight(row.get("indicator"), row.get("points"), new BigDecimal(row.get("weight"))));
        }
        return weights;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<CSVRecord> of(String file, String edition) {
        return rows(file).stream()
                .filter(row -> row.get("edition").equals(edition))
                .toList();
    }

    private static List<CSVRecord> rows(String file) {
        var stream = FormulaFiles.class.getResourceAsStream("/reference/evaluation/" + file);
        try (var reader = new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
