package cn.wangge.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** I2: the step of a case is the step of the sub-process in which its main process stands. */
final class StepCheck {

    private final DSLContext sql;
    private final Map<String, BpmnModelInstance> models = new HashMap<>();

    StepCheck(DSLContext sql) {
        this.sql = sql;
    }

    List<String> findings(@Nullable String caseId) {
        var standing = sql.fetch("""
                select c.id::text as case_id, c.step, e.proc_def_id_ as definition,
                       array_remove(array_agg(distinct e.act_id_), null) as active
                from casefile.case_file c
                join act_ru_execution p on p.business_key_ = c.id::text
                join act_re_procdef d on d.id_ = p.proc_def_id_ and d.key_ = 'case-handling'
                join act_ru_execution e on e.proc_inst_id_ = p.id_
                where {0}::text is null or c.id::text = {0}
                group by c.id, e.proc_def_id_
                """, DSL.val(caseId));
        var findings = new ArrayList<String>();
        for (var row : standing) {
            var steps = new TreeSet<Integer>();
            for (var element : row.get("active", String[].class)) {
                stepOf(model(row.get("definition", String.class)).getModelElementById(element), steps);
            }
            if (!steps.equals(Set.of(row.get("step", Integer.class)))) {
                findings.add(
                        "I2 step " + row.get("step") + ", process in " + steps + " (case " + row.get("case_id") + ")");
            }
        }
        return findings;
    }

    /** What stands beside the steps, as the proposal of supervision, belongs to none. */
    private static void stepOf(@Nullable ModelElementInstance element, Set<Integer> steps) {
        for (var at = element; at != null; at = at.getParentElement()) {
            if (!(at instanceof SubProcess step)) continue;
            step
                    .getExtensionElements()
                    .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                    .stream()
                    .flatMap(list -> list.getCamundaProperties().stream())
                    .filter(property -> "step".equals(property.getCamundaName()))
                    .map(CamundaProperty::getCamundaValue)
                    .forEach(value -> steps.add(Integer.valueOf(value)));
        }
    }

    private BpmnModelInstance model(String definition) {
        return models.computeIfAbsent(
                definition,
                id -> Bpmn.readModelFromStream(new ByteArrayInputStream(
                        sql.fetchSingle("""
                        select b.bytes_ from act_re_procdef d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.id_ = {0}
                        """, DSL.val(id)).get(0, byte[].class))));
    }
}
