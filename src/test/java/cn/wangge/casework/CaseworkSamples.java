package cn.wangge.casework;

import java.util.List;

/** Views as a busy morning would fill them. */
public final class CaseworkSamples {

    private static final PhotoView BEFORE =
            new PhotoView("p1", "/photos/p1", "/photos/p1/thumbnail", "11-23 08:12 李海生");
    private static final PhotoView AFTER = new PhotoView("p2", "/photos/p2", "/photos/p2/thumbnail", "11-23 15:40 郝志强");

    private CaseworkSamples() {}

    public static Object worklist() {
        return new WorklistView(
                tabs(),
                filter(false),
                List.of(
                        row("1", "RED", "已超期 1 工作时 20 分", List.of("URGENT", "SUPERVISED"), null, true),
                        row("2", "YELLOW", "剩余 35 分", List.of("INSTRUCTED"), "王建国", false),
                        row("3", "GREEN", "剩余 2 工作时 15 分", List.of(), "张晓梅", false),
                        row("4", "PAUSED", "停表：核实中", List.of("CONFIDENTIAL", "RECURRING"), null, true)),
                new PagerView(null, "/worklist?queue=todo&after=k4", 4, 37, false),
                "/worklist?queue=todo");
    }

    public static Object emptyWorklist(boolean filtered) {
        return new WorklistView(
                tabs(), filter(filtered), List.of(), new PagerView(null, null, 0, 0, false), "/worklist?queue=todo");
    }

    public static Object refusedRow() {
        var row = row("3", "GREEN", "剩余 2 工作时 15 分", List.of(), "张晓梅", false);
        return new WorklistRowView(
                row.itemId(),
                row.caseNumber(),
                row.action(),
                row.source(),
                row.category(),
                row.title(),
                row.township(),
                row.village(),
                row.grid(),
                row.address(),
                row.step(),
                row.stepDue(),
                row.caseDue(),
                row.flags(),
                null,
                null,
                row.claimedBy(),
                false,
                false,
                "该案卷已由张晓梅于 09:41 领取，您可以查看，不能办理。");
    }

    public static Object item() {
        return item(List.of(), null, null, true);
    }

    public static Object refusedItem() {
        return item(List.of("案卷信息已更新，请核对后再提交。"), "return-for-correction", "请写明需要补正的内容。", true);
    }

    public static Object itemOfAnother() {
        return item(List.of(), null, null, false);
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
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DecisionView("assign", "确定责任单位", "主办 1 个，协办可选多个。", fields())),
                null,
                "key-9",
                List.of(),
                List.of(),
                List.of());
    }

    public static Object caseFile() {
        return new CaseView(
                "20261123000042",
                "西大街48号门前污水外溢",
                "处置中",
                4,
                false,
                null,
                List.of("URGENT", "ASSISTED", "EXTENDED"),
                new DueView("YELLOW", "剩余 3 工作时 10 分", "11-24 11:10"),
                facts(),
                List.of(
                        new OpenItemView(
                                "案卷处置",
                                "责任单位经办人",
                                "郝志强",
                                new DueView("YELLOW", "剩余 3 工作时 10 分", "11-24 11:10"),
                                "/worklist/7"),
                        new OpenItemView("协办", "协办单位", null, null, null)),
                log(),
                deadlines(),
                "/cases/20261123000042/model.xml",
                List.of("UserTask_HandleCase"),
                List.of(BEFORE, AFTER),
                List.of(new CaseView.Related(
                        "20261101000017", "同一位置", "西大街48号门前污水外溢", "已结案", "/cases/20261101000017")));
    }

    public static Object closedCase() {
        return new CaseView(
                "20261101000017",
                "西大街48号门前污水外溢",
                "已结案",
                7,
                true,
                "2026-11-03 16:20",
                List.of(),
                null,
                facts(),
                List.of(),
                log(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    public static Object search() {
        return new CaseSearchView(
                searched(false),
                List.of(
                        found("20261123000042", "处置中", 4, false, new DueView("YELLOW", "剩余 3 工作时 10 分", "11-24 11:10")),
                        found("20261101000017", "已结案", 7, true, null)),
                new PagerView("/cases?before=a", "/cases?after=b", 2, 1000, true),
                List.of());
    }

    public static Object emptySearch() {
        return new CaseSearchView(
                searched(true), List.of(), new PagerView(null, null, 0, 0, false), List.of("起始日期不能晚于截止日期。"));
    }

    public static Object picks() {
        return new PickView(List.of(
                new PickView.Choice("0201", "暴露垃圾", "事件 / 市容环境"), new PickView.Choice("0202", "积存垃圾渣土", "事件 / 市容环境")));
    }

    private static List<WorklistView.Tab> tabs() {
        return List.of(
                new WorklistView.Tab("todo", "待办", "37", true, "/worklist?queue=todo"),
                new WorklistView.Tab("running", "在办", "128", false, "/worklist?queue=running"),
                new WorklistView.Tab("done", "已办", "1000+", false, "/worklist?queue=done"),
                new WorklistView.Tab("supervised", "督办", "3", false, "/worklist?queue=supervised"),
                new WorklistView.Tab("returned", "退回", "0", false, "/worklist?queue=returned"));
    }

    private static WorklistView.Filter filter(boolean active) {
        return new WorklistView.Filter(
                "todo", active ? "RED" : null, active ? 4 : null, active ? "西大街" : null, channels(), townships(), active);
    }

    private static List<OptionView> channels() {
        return List.of(new OptionView("INSPECTOR", "监督员上报", false), new OptionView("HOTLINE", "12345热线", false));
    }

    private static List<OptionView> townships() {
        return List.of(new OptionView("140728100", "古陶镇", false), new OptionView("140728205", "朱坑乡", false));
    }

    private static WorklistRowView row(
            String id, String light, String left, List<String> flags, String holder, boolean claimable) {
        return new WorklistRowView(
                id,
                "2026112300004" + id,
                "立案审核",
                "12345热线",
                "市容环境 / 污水外溢",
                "西大街48号门前污水井外溢，臭味大，已影响沿街商户经营和行人通行",
                "古陶镇",
                "西城村",
                "第003网格",
                "西大街48号门前",
                2,
                new DueView(light, left, "11-23 10:30"),
                new DueView("GREEN", "剩余 2 工作日 4 工作时", "11-26 17:30"),
                flags,
                id.equals("3") ? "住房和城乡建设管理局" : null,
                id.equals("4") ? null : "/photos/p1/thumbnail",
                holder,
                "王建国".equals(holder),
                claimable,
                null);
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
                facts(),
                List.of("公共区域内污水外溢，面积超过 1 平方米", "影响通行或有明显异味"),
                List.of("管道疏通，不再外溢", "路面冲洗干净，处置后照片与处置前同一角度"),
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
                problems,
                deadlines(),
                log());
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
                type.equals("photos") ? List.of(BEFORE) : List.of(),
                problem,
                null,
                null,
                null,
                type.equals("text") ? 500 : null,
                null,
                type.equals("photos") ? 2 : null);
    }

    private static FactsView facts() {
        return new FactsView(
                "西大街48号门前污水井外溢，臭味大，已影响沿街商户经营和行人通行，希望尽快疏通。",
                "事件 / 市容环境 / 污水外溢",
                "古陶镇西大街48号门前",
                "古陶镇 / 西城村 / 第003网格",
                "12345热线",
                "陈*（138****2210）",
                "12345-20261123-0871",
                "2026-11-25 18:00",
                "2026-11-23 08:12",
                "住房和城乡建设管理局",
                List.of("交通运输局", "古陶镇人民政府"),
                List.of(BEFORE),
                List.of(AFTER));
    }

    private static List<DeadlineView> deadlines() {
        return List.of(
                new DeadlineView(
                        "处置时限",
                        "1 工作日",
                        "YELLOW",
                        86,
                        "剩余 3 工作时 10 分",
                        "11-23 10:30",
                        "11-24 11:10",
                        null,
                        null,
                        List.of("11-23（星期一）10:30–12:00、14:30–18:00，计 5 工作时", "11-24（星期二）8:00–11:10，计 3 工作时 10 分")),
                new DeadlineView(
                        "签收时限",
                        "2 工作时",
                        "PAUSED",
                        40,
                        "停表",
                        "11-23 10:30",
                        "11-23 14:30",
                        null,
                        "退回改派",
                        List.of()));
    }

    private static List<LogView> log() {
        return List.of(
                new LogView(3, "11-23 09:41", 2, "提交审核", "张晓梅（坐席）", "立案条件符合，建议立案。"),
                new LogView(2, "11-23 09:05", 1, "核实：属实", "李海生（监督员）", "污水井堵塞，外溢约 3 平方米"),
                new LogView(1, "11-23 08:12", 1, "登记受理", "张晓梅（坐席）", null));
    }

    private static CaseSearchView.Filter searched(boolean active) {
        return new CaseSearchView.Filter(
                active ? "污水" : null,
                null,
                List.of(new OptionView("HANDLING", "处置中", false)),
                channels(),
                townships(),
                null,
                null,
                active ? "2026-11-24" : null,
                active ? "2026-11-23" : null,
                active);
    }

    private static CaseRowView found(String number, String status, int step, boolean finished, DueView due) {
        return new CaseRowView(
                number,
                "西大街48号门前污水外溢",
                "市容环境 / 污水外溢",
                status,
                step,
                finished,
                List.of("URGENT"),
                "12345热线",
                "古陶镇",
                "西大街48号门前",
                "住房和城乡建设管理局",
                "2026-11-23 08:12",
                due);
    }
}
