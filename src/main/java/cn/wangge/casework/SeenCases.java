package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;

import cn.wangge.organization.Actor;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which of some cases a person may see, so that no list leads to a closed door. */
@Repository
public class SeenCases {

    private final DSLContext sql;

    SeenCases(DSLContext sql) {
        this.sql = sql;
    }

    public Set<UUID> among(Actor actor, Collection<UUID> cases) {
        if (cases.isEmpty()) return Set.of();
        return sql.select(CASE_LINE.ID)
                .from(CASE_LINE)
                .where(CASE_LINE.ID.in(cases))
                .and(CaseSearch.visible(actor))
                .fetchSet(CASE_LINE.ID);
    }
}
