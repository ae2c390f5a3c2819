package cn.wangge.calendar;

import cn.wangge.calendar.HolidayFile.Fault;
import cn.wangge.calendar.HolidayFile.Line;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads holidays from a table with the columns of the shipped one: date, type and name; more may follow. */
final class HolidayTable {

    private static final Map<String, Boolean> WORKS =
            Map.of("holiday", false, "workday", true, "放假", false, "上班", true, "调休上班", true);

    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private HolidayTable() {}

    static HolidayFile read(String text) {
        return new HolidayTable().rows(text);
    }

    private HolidayFile rows(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (var rows = format.parse(new StringReader(text))) {
            var heading = rows.getHeaderNames();
            var date = column(heading, "date", "日期");
            var type = column(heading, "type", "类型");
            var name = column(heading, "name", "名称");
            for (var row : rows) add(row, cell(row, date), cell(row, type), cell(row, name));
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "calendar.refusal.no-table");
        }
        return HolidayFile.of(lines, List.of(), faults);
    }

    private static int column(List<String> heading, String name, String chinese) {
        var place = heading.indexOf(name);
        if (place < 0) place = heading.indexOf(chinese);
        if (place < 0) throw Refusal.invalid("file", "calendar.refusal.no-column", name, chinese);
        return place;
    }

    private static String cell(CSVRecord row, int place) {
        return place < row.size() ? row.get(place) : "";
    }

    private void add(CSVRecord row, String date, String type, String name) {
        // The heading is the first line; nobody breaks lines inside a cell here.
        var number = (int) row.getRecordNumber() + 1;
        var before = faults.size();
        var day = HolidayFile.day(number, date, faults);
        var works = WORKS.get(type);
        if (works == null) faults.add(Fault.of(number, "calendar.fault.type", Words.quoted(type)));
        HolidayFile.isName(number, name, faults);
        if (faults.size() > before || day == null || works == null) return;
        lines.add(new Line(number, new HolidayNotices.Day(day, works, name)));
    }
}
