package cn.wangge.casework;

import java.util.List;
import java.util.Map;

/** Worklist and search as a busy morning would fill them. */
public final class ListSamples {

    private ListSamples() {}

    public static Object worklist() {
        return new WorklistView(
                tabs(),
                List.of(
                        new WorklistView.Queue(
                                "UserTask_ApproveFiling",
                                "立案审核",
                                "25",
                                1,
                                false,
                                "/worklist?queue=todo&task=UserTask_ApproveFiling"),
                        new WorklistView.Queue(
                                "UserTask_ApproveClosing", "结案审核", "12", 0, true, "/worklist?queue=todo")),
                filter(false),
                List.of(
                        row("1", "RED", "已超期 1 工作时 20 分", List.of("URGENT", "SUPERVISED"), null, true),
                        row("2", "YELLOW", "剩余 35 分", List.of("INSTRUCTED"), "王建国", false),
                        row("3", "GREEN", "剩余 2 工作时 15 分", List.of(), "张晓梅", false),
                        row("4", "PAUSED", "停表：核实中", List.of("CONFIDENTIAL", "RECURRING"), null, true)),
                Map.of("4", "挂账至 2026-12-31 · 季节性施工"),
                new PagerView(null, "/worklist?queue=todo&after=k4", 4, 37, false),
                "/worklist?queue=todo",
                "1");
    }

    public static Object emptyWorklist(boolean filtered) {
        return new WorklistView(
                tabs(),
                List.of(),
                filter(filtered),
                List.of(),
                Map.of(),
                new PagerView(null, null, 0, 0, false),
                "/worklist?queue=todo",
                "");
    }

    public static Object refusedRow() {
        var row = row("3", "GREEN", "剩余 2 工作时 15 分", List.of(), "张晓梅", false);
        return new WorklistRowView(
                row.itemId(),
                row.caseNumber(),
                row.href(),
                row.previewHref(),
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
                row.sourceDue(),
                row.flags(),
                null,
                null,
                row.claimedBy(),
                false,
                false,
                "该案卷已由张晓梅于 09:41 领取，您可以查看，不能办理。");
    }

    public static Object preview() {
        var row = row("1", "RED", "已超期 1 工作时 20 分", List.of("URGENT"), null, true);
        return new PreviewView(
                row,
                "待审核",
                false,
                null,
                CaseSamples.facts(),
                List.of(),
                List.of(new LogView(3, "11-23 10:02", 2, "案卷建立：提交审核", "张晓梅", "已核对位置")),
                7,
                List.of(
                        new PreviewView.Way("approve", "同意立案", "/worklist/1?decision=approve#decide"),
                        new PreviewView.Way("refuse", "不予立案", "/worklist/1?decision=refuse#decide")));
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
                "todo",
                null,
                false,
                active ? "RED" : null,
                active ? 4 : null,
                active ? "西大街" : null,
                channels(),
                townships(),
                active);
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
                "/worklist/" + id,
                "/worklist/" + id + "/preview",
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
                id.equals("2") ? new DueView("YELLOW", "剩余 5 小时", "11-23 17:00") : null,
                flags,
                id.equals("3") ? "住房和城乡建设管理局" : null,
                id.equals("4") ? null : "/photos/p1/thumbnail",
                holder,
                "王建国".equals(holder),
                claimable,
                null);
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
