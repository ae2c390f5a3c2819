package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.RELEASE;

import cn.wangge.evaluation.db.tables.records.ReleaseRecord;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Figures as they were released: each edition with its hash and that of the one before, none ever changed. */
@Repository
class Releases {

    private final DSLContext sql;

    Releases(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A released edition.
     *
     * @param content the figures as JSON, by the letter
     * @param changes what a correction has changed, a line each
     */
    record Released(
            String period,
            int edition,
            String formula,
            String content,
            String hash,
            @Nullable String hashBefore,
            String changes,
            String reason,
            PersonId proposedBy,
            PersonId releasedBy,
            Instant releasedAt) {

        /** Whether the content is still what was released. */
        public boolean intact() {
            return hash.equals(Releases.hash(period, edition, content, hashBefore));
        }
    }

    Optional<Released> latest(Period period) {
        return editions(period).stream().findFirst();
    }

    /** The newest first. */
    List<Released> editions(Period period) {
        return sql.selectFrom(RELEASE)
                .where(RELEASE.PERIOD.eq(period.text()))
                .orderBy(RELEASE.EDITION.desc())
                .fetch(Releases::released);
    }

    /** The latest edition of each period, the newest release first. */
    List<Released> all(int limit) {
        return sql.selectFrom(RELEASE)
                .orderBy(RELEASE.RELEASED_AT.desc(), RELEASE.EDITION.desc())
                .limit(limit)
                .fetch(Releases::released);
    }

    void add(Released released) {
        sql.insertInto(RELEASE)
                .values(
                        released.period(),
                        released.edition(),
                        released.formula(),
                        released.content(),
                        released.hash(),
                        released.hashBefore(),
                        released.changes(),
                        released.reason(),
                        released.proposedBy().value(),
                        released.releasedBy().value(),
                        released.releasedAt())
                .execute();
    }

    static String hash(String period, int edition, String content, @Nullable String before) {
        return Sha256.hex(
                String.join("\n", period, String.valueOf(edition), Objects.requireNonNullElse(before, ""), content));
    }

    private static Released released(ReleaseRecord row) {
        return new Released(
                row.getPeriod(),
                row.getEdition(),
                row.getFormula(),
                row.getContent(),
                row.getHash(),
                row.getHashBefore(),
                row.getChanges(),
                row.getReason(),
                new PersonId(row.getProposedBy()),
                new PersonId(row.getReleasedBy()),
                row.getReleasedAt());
    }
}
