package cn.wangge.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** Reads the extension properties by which a model speaks to the product. */
final class ModelProperties {

    private ModelProperties() {}

    static Map<String, String> of(@Nullable BaseElement element) {
        var found = new LinkedHashMap<String, String>();
        if (element == null || element.getExtensionElements() == null) return found;
        var query = element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class);
        if (query.count() == 0) return found;
        query.singleResult().getCamundaProperties().forEach(p -> found.put(p.getCamundaName(), p.getCamundaValue()));
        return found;
    }

    static Map<String, String> of(Element element) {
        var found = new LinkedHashMap<String, String>();
        var extension = element.element("extensionElements");
        if (extension == null || extension.element("properties") == null) return found;
        for (var property : extension.element("properties").elements("property")) {
            found.put(property.attribute("name"), property.attribute("value"));
        }
        return found;
    }
}
