package cn.wangge.shared;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays the reference data of every module, in the order of the floors, before the first request. */
@Component
class ReferenceDataLoading implements SmartInitializingSingleton {

    private static final long LOCK = 7_280_728_001L;

    private final List<ReferenceData> parts;
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    ReferenceDataLoading(List<ReferenceData> parts, DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ReferenceData::order))
                .toList();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var part : parts) {
            transaction.executeWithoutResult(status -> {
                // Two nodes that start on an empty database take turns.
                sql.select(DSL.field("pg_advisory_xact_lock({0})", DSL.val(LOCK)))
                        .fetch();
                part.load();
            });
        }
    }
}
