package cn.wangge.calendar;

import cn.wangge.calendar.HolidayFile.Fault;
import cn.wangge.calendar.HolidayFile.Line;
import cn.wangge.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads holidays from the public layout of one year: year, papers, days with name, date and isOffDay. */
final class HolidayJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HolidayJson() {}

    static HolidayFile read(String text) {
        var whole = parsed(text);
        if (!whole.path("year").isInt() || !whole.path("days").isArray()) {
            throw Refusal.invalid("file", "calendar.refusal.no-layout");
        }
        var year = whole.get("year").asInt();
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<Fault>();
        var number = 0;
        for (var entry : whole.get("days")) add(++number, entry, lines, faults);
        // The collection keeps an empty file for a year whose notice has not been published.
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of(0, "calendar.fault.empty-year", String.valueOf(year)));
        }
        var papers = new ArrayList<String>();
        for (var paper : whole.path("papers")) if (paper.isTextual()) papers.add(paper.asText());
        var file = HolidayFile.of(lines, papers, faults);
        if (!lines.isEmpty() && !file.covered().contains(year) && faults.isEmpty()) {
            return HolidayFile.of(
                    lines, papers, List.of(Fault.of(0, "calendar.fault.other-year", String.valueOf(year))));
        }
        return file;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw Refusal.invalid("file", "calendar.refusal.json-broken", at == null ? 1 : at.getLineNr());
        }
    }

    private static void add(int number, JsonNode entry, List<Line> lines, List<Fault> faults) {
        var before = faults.size();
        var day = HolidayFile.day(number, entry.path("date").asText(""), faults);
        var off = entry.path("isOffDay");
        if (!off.isBoolean()) faults.add(Fault.of(number, "calendar.fault.off"));
        var name = entry.path("name").asText("");
        HolidayFile.isName(number, name, faults);
        if (faults.size() > before || day == null) return;
        lines.add(new Line(number, new HolidayNotices.Day(day, !off.asBoolean(), name)));
    }
}
