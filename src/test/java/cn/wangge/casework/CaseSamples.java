package cn.wangge.casework;

import java.util.List;

/** A case file as a busy morning would fill it. */
public final class CaseSamples {

    static final PhotoView BEFORE = new PhotoView("p1", "/photos/p1", "/photos/p1/thumbnail", "11-23 08:12 李海生");
    static final PhotoView AFTER = new PhotoView("p2", "/photos/p2", "/photos/p2/thumbnail", "11-23 15:40 郝志强");

    private CaseSamples() {}

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
                List.of(new ItemView.Reason("为什么派给住建局", "县城建成区内公共排水设施由住房和城乡建设管理局负责。", "依据规则第 12 条")),
                log(),
                deadlines(),
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
                List.of(),
                log(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static FactsView facts() {
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

    static List<DeadlineView> deadlines() {
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
                        "签收时限", "2 工作时", "PAUSED", 40, "停表", "11-23 10:30", "11-23 14:30", null, "退回改派", List.of()));
    }

    static List<LogView> log() {
        return List.of(
                new LogView(3, "11-23 09:41", 2, "提交审核", "张晓梅（坐席）", "立案条件符合，建议立案。"),
                new LogView(2, "11-23 09:05", 1, "核实：属实", "李海生（监督员）", "污水井堵塞，外溢约 3 平方米"),
                new LogView(1, "11-23 08:12", 1, "登记受理", "张晓梅（坐席）", null));
    }
}
