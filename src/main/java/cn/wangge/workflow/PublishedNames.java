package cn.wangge.workflow;

import cn.wangge.casework.CaseEffect;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The names that a model may use: the effects of the product. Looked up late, for effects use the engine. */
@Component
class PublishedNames {

    private final ApplicationContext context;

    PublishedNames(ApplicationContext context) {
        this.context = context;
    }

    @Nullable
    CaseEffect effect(String name) {
        return names().contains(name) ? context.getBean(name, CaseEffect.class) : null;
    }

    Set<String> names() {
        return Set.of(context.getBeanNamesForType(CaseEffect.class));
    }

    DeadlineDates deadlineDates() {
        return context.getBean(DeadlineDates.class);
    }

    Map<String, CaseEffect> effects() {
        return context.getBeansOfType(CaseEffect.class);
    }
}
