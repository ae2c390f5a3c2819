package cn.wangge.shared;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays the reference data of every module, in the order of the floors, before the first request. */
@Component
class ReferenceDataLoading implements SmartInitializingSingleton {

    private final List<ReferenceData> parts;
    private final TransactionTemplate transaction;

    ReferenceDataLoading(List<ReferenceData> parts, PlatformTransactionManager transactions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ReferenceData::order))
                .toList();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var part : parts) transaction.executeWithoutResult(status -> part.load());
    }
}
