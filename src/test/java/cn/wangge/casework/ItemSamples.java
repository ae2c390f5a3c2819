package cn.wangge.casework;

import java.util.List;

/** Tasks as a busy morning would fill them. */
public final class ItemSamples {

    private ItemSamples() {}

    public static Object item() {
        return item(List.of(), null, null, true);
    }

    public static Object refusedItem() {
        return item(List.of("案卷信息已更新，请核对后再提交。"), "return-for-correction", "请写明需要补正的内容。", true);
    }

    public static Object itemOfAnother() {
        return item(List.of(), null, null, false);
    }

    public static Object goneItem() {
        return new GoneView(
                "没有这项待办，或已由他人办理，请刷新待办案卷。",
                "张晓梅已于 11-23 09:41 办理：立案审核：同意立案。",
                "20261123000042",
                "待分解",
                List.of(new OpenItemView("任务分解", "值班班长", null, null, "/worklist/3")),
                List.of("照片不清楚，请补正。"));
    }

    public static Object everyField() {
        var base = (ItemView) item();
        return new ItemView(
                "9",
                base.caseNumber(),
                "任务分解",
                3,
                "待分解",
                List.of(),
                base.stepDue(),
                base.caseDue(),
                null,
                false,
                true,
                true,
                null,
                base.facts(),
                base.gallery(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DecisionView("assign", "确定责任单位", "主办 1 个，协办可选多个。", fields())),
                null,
                "key-9",
                List.of(),
                false,
                List.of(),
                CaseSamples.timeline(),
                List.of(),
                "/worklist?item=9");
    }

    private static ItemView item(List<String> problems, String chosen, String problem, boolean editable) {
        return new ItemView(
                "1",
                "20261123000042",
                "立案审核",
                2,
                "待审核",
                List.of("URGENT", "INSTRUCTED"),
                new DueView("YELLOW", "剩余 35 分", "11-23 10:30"),
                new DueView("GREEN", "剩余 2 工作日 4 工作时", "11-26 17:30"),
                editable ? "王建国" : "张晓梅",
                editable,
                false,
                editable,
                editable ? null : "该案卷已由张晓梅于 09:41 领取，您可以查看，不能办理。",
                CaseSamples.facts(),
                CaseSamples.gallery(),
                "污水外溢",
                List.of(
                        new ItemView.ConditionView("c1", "公共区域内污水外溢，面积超过 1 平方米", "管道疏通，不再外溢", true),
                        new ItemView.ConditionView("c2", "影响通行或有明显异味", "路面冲洗干净，处置后照片与处置前同一角度", false)),
                List.of("先设警示标志，防止行人滑倒", "4 工作时内完成疏通", "涉及主管网的，商请排水公司协办"),
                List.of(new ItemView.Reason("为什么派给住建局", "县城建成区内公共排水设施由住房和城乡建设管理局负责。", "依据规则第 12 条")),
                List.of(new ItemView.Answer(
                        "现场核实",
                        "属实",
                        "李海生（监督员）",
                        "11-23 09:05",
                        List.of(new ItemView.Line("核实说明", "污水井堵塞，外溢约 3 平方米"), new ItemView.Line("位置", "无更正")))),
                decisions(chosen, problem),
                chosen,
                "7c1d",
                problems.stream()
                        .map(sentence -> new ItemView.Fault(sentence, chosen + "-reason"))
                        .toList(),
                false,
                CaseSamples.clocks(),
                CaseSamples.timeline(),
                List.of(CaseSamples.related()),
                "/worklist?item=1");
    }

    private static List<DecisionView> decisions(String chosen, String problem) {
        var typed = chosen == null ? List.<String>of() : List.of("<b>照片</b>不清楚");
        return List.of(
                new DecisionView(
                        "approve",
                        "同意立案",
                        "立案后开始计算处置时限。",
                        List.of(field("opinion", "审核意见", "text", false, typed, List.of(), null))),
                new DecisionView(
                        "return-for-correction",
                        "退回补正",
                        null,
                        List.of(field("reason", "补正内容", "text", true, typed, List.of(), problem))),
                new DecisionView(
                        "refuse",
                        "不予立案",
                        "理由将告知反映人。",
                        List.of(field(
                                "reason",
                                "不予立案理由",
                                "choice",
                                true,
                                List.of(),
                                List.of(
                                        new OptionView("outside", "不属受理范围", false),
                                        new OptionView("untrue", "内容不实", false)),
                                null))),
                new DecisionView("join", "同意并案", null, List.of()));
    }

    private static List<FieldView> fields() {
        var units = java.util.stream.Stream.of("住建局", "交通局", "市场监管局", "公安局", "卫健局", "水利局", "应急局", "农业局")
                .map(name -> new OptionView(name, name, name.equals("交通局")))
                .toList();
        var yes = List.of(new OptionView("a", "现场核查", true), new OptionView("b", "电话回访", false));
        return List.of(
                field("lead", "责任单位", "unit", true, List.of(), units, "请选择责任单位。"),
                field("assistants", "协办单位", "units", false, List.of("交通局"), units, null),
                field("mode", "核查方式", "choice", true, List.of("a"), yes, null),
                field("wanted", "所需材料", "multichoice", false, List.of(), yes, null),
                field("urgent", "按急件处理", "boolean", true, List.of("false"), List.of(), null),
                field("length", "处置时限", "number", true, List.of("4"), List.of(), null),
                field("day", "挂账至", "date", false, List.of("2026-12-01"), List.of(), null),
                field("moment", "约定时间", "datetime", false, List.of(), List.of(), null),
                field("proof", "处置前照片", "photos", true, List.of("p1"), List.of(), null),
                field("category", "问题类别", "category", false, List.of("0201"), List.of(), null),
                field("grid", "所在网格", "grid", false, List.of(), List.of(), null),
                field("person", "核查人", "person", false, List.of(), List.of(), null));
    }

    private static FieldView field(
            String name,
            String label,
            String type,
            boolean required,
            List<String> values,
            List<OptionView> options,
            String problem) {
        return new FieldView(
                name,
                label,
                type,
                required,
                type.equals("photos") ? "近景、远景各一张" : null,
                values,
                type.equals("category") ? "暴露垃圾" : null,
                options,
                type.equals("photos") ? List.of(CaseSamples.BEFORE) : List.of(),
                problem,
                null,
                null,
                null,
                type.equals("text") ? 1000 : null,
                null,
                type.equals("photos") ? 2 : null);
    }
}
