package cn.wangge.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the shipped holidays and work slots. */
final class ReferenceFiles {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private ReferenceFiles() {}

    /** Holidays and make-up workdays by the source that names them. */
    static Map<String, List<DayException>> holidays() {
        var bySource = new LinkedHashMap<String, List<DayException>>();
        for (var row : rows("holidays_cn.csv")) {
            bySource.computeIfAbsent(row.get("source"), it -> new ArrayList<>())
                    .add(new DayException(
                            LocalDate.parse(row.get("date")), row.get("type").equals("workday"), row.get("name")));
        }
        return bySource;
    }

    static Map<Integer, WorkSlot> slots() {
        var slots = new LinkedHashMap<Integer, WorkSlot>();
        for (var row : rows("work_slots.csv")) {
            var slot = new WorkSlot(
                    row.get("township"),
                    MonthDay.parse("--" + row.get("season_from")),
                    MonthDay.parse("--" + row.get("season_to")),
                    LocalTime.parse(row.get("from_time")),
                    LocalTime.parse(row.get("until_time")),
                    LocalDate.parse(row.get("effective_on")),
                    row.get("ends_on") == null ? null : LocalDate.parse(row.get("ends_on")));
            slots.put(Integer.valueOf(row.get("id")), slot);
        }
        return slots;
    }

    private static List<CSVRecord> rows(String file) {
        var stream = ReferenceFiles.class.getResourceAsStream("/reference/calendar/" + file);
        try (var reader = new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
