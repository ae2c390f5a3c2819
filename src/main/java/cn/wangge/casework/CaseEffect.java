package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.util.Map;
import java.util.Objects;

/**
 * Something a model may have the product do, by naming the bean. The beans of this type are the whole
 * list of what a model can call.
 */
public interface CaseEffect {

    /**
     * Takes effect within the transaction of the process step.
     *
     * @param parameters properties of the element in the model
     * @return variables that gateways read afterwards
     */
    Map<String, Object> take(CaseId id, Map<String, String> parameters);

    /** A parameter that the effect cannot do without. */
    static String parameter(Map<String, String> parameters, String name) {
        return Objects.requireNonNull(parameters.get(name), () -> "the model gives no " + name);
    }
}
