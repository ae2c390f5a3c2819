package cn.wangge.portal;

import cn.wangge.duty.OnDuty;
import java.util.List;
import java.util.Map;

/** What the portal adds to every page, and its own views. */
final class PortalSamples {

    private PortalSamples() {}

    static Map<String, Object> desk(Object view) {
        return signedIn(view);
    }

    static Map<String, Object> signedIn(Object view) {
        return Map.of(
                "view",
                view,
                "me",
                new Me(
                        "王建国",
                        List.of("值班班长"),
                        true,
                        List.of(
                                new Me.MenuEntry("start", "首页", "/"),
                                new Me.MenuEntry("worklist", "待办案卷", "/worklist"),
                                new Me.MenuEntry("report", "问题上报", "/report"),
                                new Me.MenuEntry("cases", "案卷查询", "/cases"))));
    }

    static StartView start() {
        var line = new StartView.Line(
                "20261123000042",
                "西大街48号门前污水外溢",
                "古陶镇 西城村",
                "立案审核",
                List.of("URGENT"),
                "YELLOW",
                "剩余 35 分",
                "/worklist/1");
        return new StartView(
                "|，上午好",
                "王建国",
                "2026年11月23日 星期一 · 早班",
                true,
                new OnDuty.Panel(
                        "白班",
                        "20:00",
                        List.of("霍永胜"),
                        List.of("梁慧敏", "郝静怡"),
                        List.of("范巧玲 15400000007"),
                        List.of("11月22日夜班"),
                        true),
                List.of(
                        new StartView.Figure("今日上报", 21, null, "/cases?from=2026-11-23&to=2026-11-23"),
                        new StartView.Figure("待办超期", 3, "RED", "/worklist?light=RED"),
                        new StartView.Figure("今日办结", 18, null, null)),
                List.of(new StartView.Step(1, 12, 2, "/cases?status=OPEN&step=1"), new StartView.Step(2, 0, 0, "/x")),
                List.of(
                        new StartView.Tile("立案审核", "37", 4, 6, "/worklist?queue=filing"),
                        new StartView.Tile("任务分解", "12", 0, 2, "/worklist?queue=split"),
                        new StartView.Tile("结案审核", "8", 0, 0, "/worklist?queue=closing"),
                        new StartView.Tile("督办", "3", 3, 0, "/worklist?queue=supervised")),
                new StartView.Focus("时限最紧的案卷", List.of(line), "/cases", "目前没有计时中的案卷。"),
                List.of(line, line),
                List.of(line));
    }

    static StartView quiet() {
        return new StartView(
                "|，上午好",
                "王建国",
                "2026年11月23日 星期一 · 早班",
                false,
                new OnDuty.Panel("夜班", "08:00", List.of(), List.of(), List.of(), List.of(), false),
                List.of(),
                List.of(),
                List.of(),
                new StartView.Focus("待我办理", List.of(), "/worklist", "目前没有需要您办理的案卷。"),
                List.of(),
                List.of());
    }

    static ErrorView error() {
        return new ErrorView(500, "系统出现异常", "本次操作没有保存，请稍后再试。", "E-7F3A-0912", "/worklist");
    }

    static List<Demo> demo() {
        return List.of(
                new Demo("shift-leader", "王建国", "值班班长"),
                new Demo("operator", "张晓梅", "坐席"),
                new Demo("inspector", "李海生", "监督员"));
    }

    /** As the sign-in page expects it. */
    record Demo(String id, String name, String post) {}
}
