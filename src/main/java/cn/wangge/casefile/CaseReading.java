package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static cn.wangge.casefile.db.Tables.CASE_PHOTO;
import static cn.wangge.casefile.db.Tables.DECISION_MADE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads cases for those who look at them. */
@Repository
public class CaseReading {

    private final DSLContext sql;

    CaseReading(DSLContext sql) {
        this.sql = sql;
    }

    /** A case in one line. */
    public record CaseLine(UUID id, String number, String title, String status, Instant reportedAt) {}

    /** A photo of a case. */
    public record CasePhoto(PhotoId id, PhotoKind kind, PersonId addedBy, Instant addedAt) {}

    /** A rule that decided something for a case. */
    public record DecisionMade(String decision, String ruleId, String reason, String outcome, Instant at) {}

    public Optional<CaseFacts> byNumber(String number) {
        return sql.selectFrom(CASE_FILE).where(CASE_FILE.NUMBER.eq(number)).fetchOptional(CaseFacts::new);
    }

    public Optional<CaseFacts> byId(CaseId id) {
        return sql.selectFrom(CASE_FILE).where(CASE_FILE.ID.eq(id.value())).fetchOptional(CaseFacts::new);
    }

    public List<LogEntry> log(CaseId id) {
        return sql.selectFrom(CASE_LOG)
                .where(CASE_LOG.CASE_ID.eq(id.value()))
                .orderBy(CASE_LOG.SEQUENCE)
                .fetch(r -> new LogEntry(
                        r.getSequence(),
                        r.getAt(),
                        r.getStep(),
                        LogKind.valueOf(r.getKind()),
                        r.getAction(),
                        r.getActorId(),
                        r.getActorName(),
                        r.getNote(),
                        r.getItemId(),
                        HexFormat.of().formatHex(r.getHash())));
    }

    public List<CasePhoto> photos(CaseId id) {
        return sql.selectFrom(CASE_PHOTO)
                .where(CASE_PHOTO.CASE_ID.eq(id.value()))
                .orderBy(CASE_PHOTO.ADDED_AT, CASE_PHOTO.PHOTO_ID)
                .fetch(r -> new CasePhoto(
                        new PhotoId(r.getPhotoId()),
                        PhotoKind.valueOf(r.getKind()),
                        new PersonId(r.getAddedBy()),
                        r.getAddedAt()));
    }

    /** The cases that show this photo; the same picture may have gone to several. */
    public List<CaseFacts> showing(PhotoId photo) {
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.in(
                        sql.select(CASE_PHOTO.CASE_ID).from(CASE_PHOTO).where(CASE_PHOTO.PHOTO_ID.eq(photo.value()))))
                .fetch(CaseFacts::new);
    }

    public int photoCount(CaseId id) {
        return sql.fetchCount(CASE_PHOTO, CASE_PHOTO.CASE_ID.eq(id.value()));
    }

    public boolean hasPhoto(CaseId id, PhotoKind kind) {
        return sql.fetchExists(CASE_PHOTO, CASE_PHOTO.CASE_ID.eq(id.value()).and(CASE_PHOTO.KIND.eq(kind.name())));
    }

    public List<DecisionMade> decisions(CaseId id) {
        return sql.selectFrom(DECISION_MADE)
                .where(DECISION_MADE.CASE_ID.eq(id.value()))
                .orderBy(DECISION_MADE.SEQUENCE)
                .fetch(r -> new DecisionMade(
                        r.getDecision(),
                        r.getRuleId(),
                        r.getReason(),
                        r.getOutcome().data(),
                        r.getMadeAt()));
    }

    public List<CaseLine> joinedTo(CaseId main) {
        return sql.select(CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.TITLE, CASE_FILE.STATUS, CASE_FILE.REPORTED_AT)
                .from(CASE_FILE)
                .where(CASE_FILE.MAIN_CASE_ID.eq(main.value()))
                .orderBy(CASE_FILE.NUMBER)
                .limit(100)
                .fetch(org.jooq.Records.mapping(CaseLine::new));
    }

    /** Whether there has never been a case. */
    public boolean isNone() {
        return !sql.fetchExists(CASE_FILE);
    }

    /** All that were joined to a case, also by way of another, in the order of their numbers. */
    public List<CaseFacts> allJoinedTo(CaseId main) {
        var joined = name("joined");
        var ids = joined.fields("id")
                .as(select(CASE_FILE.ID)
                        .from(CASE_FILE)
                        .where(CASE_FILE.MAIN_CASE_ID.eq(main.value()))
                        .union(select(CASE_FILE.ID)
                                .from(CASE_FILE)
                                .join(table(joined))
                                .on(CASE_FILE.MAIN_CASE_ID.eq(field(name("joined", "id"), UUID.class)))));
        return sql.withRecursive(ids)
                .selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.in(select(field(name("id"), UUID.class)).from(ids)))
                .and(CASE_FILE.STATUS.eq(Status.MERGED.name()))
                .orderBy(CASE_FILE.NUMBER)
                .fetch(CaseFacts::new);
    }
}
