package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.BAND;
import static cn.wangge.evaluation.db.Tables.FORMULA;
import static cn.wangge.evaluation.db.Tables.GRADE;
import static cn.wangge.evaluation.db.Tables.INDICATOR;
import static cn.wangge.evaluation.db.Tables.WEIGHT;

import cn.wangge.evaluation.Formula.Band;
import cn.wangge.evaluation.Formula.Grade;
import cn.wangge.evaluation.Formula.Indicator;
import cn.wangge.evaluation.Formula.Weight;
import cn.wangge.evaluation.db.tables.records.FormulaRecord;
import cn.wangge.shared.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The editions of the formulas; one that is kept is never changed, so what was computed can be again. */
@Repository
class Formulas implements ReferenceData {

    private final DSLContext sql;
    private final Map<String, Formula> read = new ConcurrentHashMap<>();

    Formulas(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        for (var formula : FormulaFiles.formulas()) {
            if (!sql.fetchExists(FORMULA, FORMULA.EDITION.eq(formula.edition()))) keep(formula);
            else complete(formula);
        }
    }

    /** Objects that a later product evaluates: nobody was scored as one before, so nothing that was computed changes. */
    private void complete(Formula formula) {
        var kept = Objects.requireNonNull(read(formula.edition()));
        var indicators = new LinkedHashMap<>(formula.indicators());
        indicators.keySet().removeAll(kept.indicators().keySet());
        keep(formula.edition(), indicators.values(), kept.indicators().size());
        formula.weights().forEach((object, weights) -> {
            if (!kept.weights().containsKey(object)) keep(formula.edition(), object, weights);
        });
    }

    void keep(Formula formula) {
        sql.insertInto(FORMULA)
                .values(formula.edition(), formula.validFrom(), formula.title(), formula.source())
                .execute();
        keep(formula.edition(), formula.indicators().values(), 0);
        formula.weights().forEach((object, weights) -> keep(formula.edition(), object, weights));
        for (var b : formula.bands()) {
            sql.insertInto(BAND)
                    .values(formula.edition(), b.band(), b.areaClass(), b.upto(), b.points())
                    .execute();
        }
        for (var g : formula.grades()) {
            sql.insertInto(GRADE).values(formula.edition(), g.grade(), g.from()).execute();
        }
    }

    private void keep(String edition, Collection<Indicator> indicators, int position) {
        for (var i : indicators) {
            sql.insertInto(INDICATOR)
                    .values(
                            edition,
                            i.code(),
                            ++position,
                            i.name(),
                            i.nameEn(),
                            i.numerator().text(),
                            i.denominator() == null ? null : i.denominator().text(),
                            i.meaning(),
                            i.source())
                    .execute();
        }
    }

    private void keep(String edition, String object, List<Weight> weights) {
        var position = 0;
        for (var w : weights) {
            sql.insertInto(WEIGHT)
                    .values(edition, object, w.indicator(), ++position, w.points(), w.weight())
                    .execute();
        }
    }

    /** The edition that a period goes by: the one valid on its last day. */
    Formula of(Period period) {
        return of(period.to());
    }

    private Formula of(LocalDate day) {
        var edition = sql.select(FORMULA.EDITION)
                .from(FORMULA)
                .where(FORMULA.VALID_FROM.le(day))
                .orderBy(FORMULA.VALID_FROM.desc(), FORMULA.EDITION.desc())
                .limit(1)
                .fetchOptional(FORMULA.EDITION)
                .or(() -> sql.select(FORMULA.EDITION)
                        .from(FORMULA)
                        .orderBy(FORMULA.VALID_FROM)
                        .limit(1)
                        .fetchOptional(FORMULA.EDITION))
                .orElseThrow();
        return read.computeIfAbsent(edition, this::read);
    }

    private @Nullable Formula read(String edition) {
        return sql.selectFrom(FORMULA).where(FORMULA.EDITION.eq(edition)).fetchOne(this::formula);
    }

    private Formula formula(FormulaRecord row) {
        var edition = row.getEdition();
        return new Formula(
                edition,
                row.getValidFrom(),
                row.getTitle(),
                row.getSource(),
                indicators(edition),
                weights(edition),
                sql.selectFrom(BAND)
                        .where(BAND.EDITION.eq(edition))
                        .fetch(b -> new Band(b.getBand(), b.getAreaClass(), b.getUpto(), b.getPoints())),
                sql.selectFrom(GRADE)
                        .where(GRADE.EDITION.eq(edition))
                        .fetch(g -> new Grade(g.getGrade(), g.getFromPoints())));
    }

    private Map<String, Indicator> indicators(String edition) {
        var indicators = new LinkedHashMap<String, Indicator>();
        sql.selectFrom(INDICATOR)
                .where(INDICATOR.EDITION.eq(edition))
                .orderBy(INDICATOR.POSITION)
                .forEach(i -> indicators.put(
                        i.getCode(),
                        new Indicator(
                                i.getCode(),
                                i.getName(),
                                i.getNameEn(),
                                Expression.of(i.getNumerator()),
                                i.getDenominator() == null ? null : Expression.of(i.getDenominator()),
                                i.getMeaning(),
                                i.getSource())));
        return indicators;
    }

    private Map<String, List<Weight>> weights(String edition) {
        var weights = new LinkedHashMap<String, List<Weight>>();
        sql.selectFrom(WEIGHT)
                .where(WEIGHT.EDITION.eq(edition))
                .orderBy(WEIGHT.OBJECT, WEIGHT.POSITION)
                .forEach(w -> weights.computeIfAbsent(w.getObject(), o -> new ArrayList<>())
                        .add(new Weight(w.getIndicator(), w.getPoints(), w.getWeight())));
        return weights;
    }
}
