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
                new DueView("GREEN", "剩余 2 天", "11-25 17:00"),
                facts(),
                gallery(),
                List.of(
                        new OpenItemView(
                                "案卷处置",
                                "责任单位经办人",
                                "郝志强",
                                new DueView("YELLOW", "剩余 3 工作时 10 分", "11-24 11:10"),
                                "/worklist/7"),
                        new OpenItemView("协办", "协办单位", null, null, null)),
                List.of(new ItemView.Reason("为什么派给住建局", "县城建成区内公共排水设施由住房和城乡建设管理局负责。", "依据规则第 12 条")),
                timeline(),
                List.of(new TimelineView.Seal(1, "11-23 08:12", "登记受理", "9f2c".repeat(16))),
                new CaseView.Sealed(false, "记录异常：第 1 条与留痕不一致，请报告审计员。"),
                clocks(),
                clocks(),
                new DiagramView(
                        "/cases/20261123000042/model.xml",
                        List.of("UserTask_HandleCase"),
                        List.of("UserTask_RegisterReport=accept"),
                        List.of(new DiagramView.Spent(1, "53分"))),
                "/cases/20261123000042/map",
                List.of(
                        new PersonLine("反映人", "陈* 138****2210", "12345热线", null, "问题上报", "11-23 08:12"),
                        new PersonLine("责任单位", "住房和城乡建设管理局", null, "未登记联系电话", null, null)),
                List.of(related()),
                "2026-11-23 16:00");
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
                null,
                facts(),
                new GalleryView(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                new TimelineView(List.of(), 0, null),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                "/cases/20261101000017/map",
                List.of(),
                List.of(),
                "2026-11-23 16:00");
    }

    static RelatedView related() {
        return new RelatedView("20261101000017", "反复发生", "西大街48号门前污水外溢", "已结案", "11-01 09:00", "/cases/20261101000017");
    }

    static GalleryView gallery() {
        return new GalleryView(List.of(picture("p1", "上报", "李海生")), List.of(), List.of(picture("p3", "附件", "郝志强")));
    }

    private static PictureView picture(String id, String kind, String who) {
        return new PictureView(
                id,
                "/photos/" + id,
                "/photos/" + id + "/thumbnail",
                kind,
                "11-23 08:12",
                who,
                "西大街48号",
                kind + " 11-23 08:12 " + who);
    }

    static List<ClockView> clocks() {
        var bar = new ClockView.Bar(
                List.of(
                        new ClockView.Part("run", 0, 300),
                        new ClockView.Part("pause", 300, 200),
                        new ClockView.Part("over", 500, 20)),
                800,
                1000,
                520);
        return deadlines().stream()
                .map(deadline -> new ClockView(
                        deadline,
                        bar,
                        List.of(
                                new ClockView.Mark("起算", "11-23 10:30"),
                                new ClockView.Mark("停表（退回改派）", "11-23 11:00 至 11-23 14:30"))))
                .toList();
    }

    static TimelineView timeline() {
        var report = new TimelineView.Told(
                null, "08:12", "张晓梅（坐席）登记了12345热线转来的问题", null, gallery().before(), List.of());
        var confirmed =
                new TimelineView.Told("53分", "09:05", "李海生（监督员）到现场核实，情况属实", "污水井堵塞，外溢约 3 平方米", List.of(), List.of());
        var effects = new TimelineView.Told(
                null,
                "09:06",
                null,
                null,
                List.of(),
                List.of(
                        new TimelineView.Effect("09:06", "立案时限已用 80%"),
                        new TimelineView.Effect("09:10", "立案时限到期，尚未完成")));
        return new TimelineView(
                List.of(new TimelineView.Chapter(1, "11-23", List.of(report, confirmed, effects))), 3, "2小时10分");
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
                        List.of("11-23（星期一）10:30–12:00、14:30–18:00，计 5 工作时", "11-24（星期二）8:00–11:10，计 3 工作时 10 分"),
                        List.of("2027年节假日尚未导入，截止时间暂按周末休息推算。")),
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
                        List.of(),
                        List.of()));
    }

    static List<LogView> log() {
        return List.of(
                new LogView(3, "11-23 09:41", 2, "提交审核", "张晓梅（坐席）", "立案条件符合，建议立案。"),
                new LogView(2, "11-23 09:05", 1, "核实：属实", "李海生（监督员）", "污水井堵塞，外溢约 3 平方米"),
                new LogView(1, "11-23 08:12", 1, "登记受理", "张晓梅（坐席）", null));
    }
}
