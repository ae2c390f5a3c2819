package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.FINDING;

import cn.wangge.casefile.Acting;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 问责结果: one finding for each person that a referral names, until none is left. */
@Repository
class Findings {

    private static final String APPROVAL = "UserTask_ApproveReferral";

    private final DSLContext sql;
    private final OpenItems items;
    private final Acting acting;

    Findings(DSLContext sql, OpenItems items, Acting acting) {
        this.sql = sql;
        this.items = items;
        this.acting = acting;
    }

    void enter(CaseId id, String person, String measure, String grounds, LocalDate decidedOn, String document) {
        sql.insertInto(FINDING)
                .set(FINDING.ID, UUID.randomUUID())
                .set(FINDING.CASE_ID, id.value())
                .set(FINDING.PERSON, person)
                .set(FINDING.MEASURE, measure)
                .set(FINDING.GROUNDS, grounds)
                .set(FINDING.DECIDED_ON, decidedOn)
                .set(FINDING.DOCUMENT_NUMBER, document)
                .set(FINDING.ENTERED_BY, acting.actor().id().value())
                .set(FINDING.ENTERED_AT, acting.at())
                .execute();
    }

    List<Finding> ofCase(CaseId id) {
        return sql.select(
                        FINDING.PERSON,
                        FINDING.MEASURE,
                        FINDING.GROUNDS,
                        FINDING.DECIDED_ON,
                        FINDING.DOCUMENT_NUMBER,
                        FINDING.ENTERED_AT)
                .from(FINDING)
                .where(FINDING.CASE_ID.eq(id.value()))
                .orderBy(FINDING.ENTERED_AT, FINDING.PERSON)
                .fetch(Records.mapping(Finding::new));
    }

    /** The persons of the latest referral about whom nothing has been decided since. */
    List<String> left(CaseId id) {
        return latestReferral(id)
                .map(referral -> {
                    var decided = decidedSince(id, referral.at());
                    return named(referral.text("personsResponsible")).stream()
                            .filter(person -> !decided.contains(person))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Whom the latest referral names. */
    List<String> named(CaseId id) {
        return latestReferral(id)
                .map(referral -> named(referral.text("personsResponsible")))
                .orElse(List.of());
    }

    private Optional<Answer> latestReferral(CaseId id) {
        return items.answers(id).stream()
                .filter(a -> a.taskKey().equals(APPROVAL) && a.text("personsResponsible") != null)
                .reduce((one, next) -> next);
    }

    /** Names stand side by side as people write them. */
    static List<String> named(@Nullable String persons) {
        if (persons == null) return List.of();
        var names = new LinkedHashSet<String>();
        Arrays.stream(persons.split("[、,，;；\\n]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    private List<String> decidedSince(CaseId id, Instant referral) {
        return ofCase(id).stream()
                .filter(f -> !f.enteredAt().isBefore(referral))
                .map(Finding::person)
                .toList();
    }
}
