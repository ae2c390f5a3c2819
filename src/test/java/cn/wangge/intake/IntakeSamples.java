package cn.wangge.intake;

import java.util.List;
import java.util.Map;

/** Views of reporting and following, filled and refused. */
public final class IntakeSamples {

    private IntakeSamples() {}

    public static Object blankReport() {
        return report(false, "", null, Map.of());
    }

    public static Object staffReport() {
        return report(true, "", null, Map.of());
    }

    public static Object refusedReport() {
        return report(
                false,
                "西大街<script>污水外溢",
                "113.9",
                Map.of("longitude", "该位置不在平遥县范围内，请重新选点。", "description", "请写明具体情况，不少于 10 个字。"));
    }

    public static Object receipt() {
        return new ReportedView("20261123000042", "K7QF-3M2X", "2026-11-23 08:12", null);
    }

    public static Object staffReceipt() {
        return new ReportedView("20261123000042", null, "2026-11-23 08:12", "/cases/20261123000042");
    }

    public static Object blankTrack() {
        return new TrackView(null, null, null, null);
    }

    public static Object failedTrack() {
        return new TrackView("20261123000042", "WRONG", "编号或查询码不正确，请核对后再查。", null);
    }

    public static Object track() {
        return new TrackView(
                "20261123000042",
                "K7QF-3M2X",
                null,
                new TrackView.Result(
                        "20261123000042",
                        "正在处理",
                        "已派给住房和城乡建设管理局处理，预计 11 月 24 日前答复您。",
                        4,
                        false,
                        "2026-11-23 08:12",
                        "西大街48号门前污水外溢",
                        "管道已疏通，路面已冲洗，感谢您的反映。",
                        List.of(
                                new TrackView.Line("11月23日", "已派给责任单位处理"),
                                new TrackView.Line("11月23日", "经核实情况属实，已立案"),
                                new TrackView.Line("11月23日", "已收到您反映的问题"))));
    }

    private static ReportView report(boolean staff, String text, String longitude, Map<String, String> problems) {
        return new ReportView(
                staff,
                staff
                        ? List.of(
                                new ReportView.Option("HOTLINE", "12345热线", true),
                                new ReportView.Option("GRID_LEADER", "网格长上报", false))
                        : List.of(),
                text,
                null,
                null,
                "西大街48号门前",
                longitude,
                longitude == null ? null : "37.2",
                null,
                null,
                problems.isEmpty() ? List.of() : List.of(new ReportView.Photo("p1", "/photos/p1/thumbnail")),
                null,
                null,
                false,
                true,
                false,
                null,
                null,
                null,
                null,
                "key-1",
                problems);
    }
}
