package cn.wangge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.calendar.HolidayFile.Fault;
import cn.wangge.calendar.HolidayNotices.Day;
import cn.wangge.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolidayFileTests {

    private static final Day NEW_YEAR = new Day(LocalDate.of(2027, 1, 1), false, "元旦");

    @Test
    void theShippedTableIsReadWhole() throws Exception {
        try (var shipped = getClass().getResourceAsStream("/reference/calendar/holidays_cn.csv")) {
            var file = HolidayFile.read(shipped.readAllBytes());

            assertThat(file.faults()).isEmpty();
            assertThat(file.lines()).hasSize(773);
            assertThat(file.covered()).hasSize(23).contains(2004, 2026);
        }
    }

    @Test
    void aTableInTheEncodingOfATableProgramIsReadToo() {
        var text = "日期,类型,名称,备注\r\n2027-01-01,放假,元旦,x\r\n2027-01-02,调休上班,元旦,\r\n";

        var file = HolidayFile.read(text.getBytes(Charset.forName("GB18030")));

        assertThat(file.lines()).extracting(line -> line.day().works()).containsExactly(false, true);
        assertThat(file.covered()).containsExactly(2027);
    }

    @Test
    void thePublicLayoutIsReadWithItsPapers() {
        var file = json("""
                {"year": 2027, "papers": ["https://www.gov.cn/a"], "days": [
                  {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}""");

        assertThat(file.faults()).isEmpty();
        assertThat(file.papers()).containsExactly("https://www.gov.cn/a");
        assertThat(file.lines().get(2).day()).isEqualTo(new Day(LocalDate.of(2027, 1, 3), true, "元旦"));
        // The last of December belongs to a year that the file does not tell whole.
        assertThat(file.covered()).containsExactly(2027);
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        var file = csv("date,type,name\n2027-01-01,holiday,元旦\n2027-13-01,holiday,元旦\n2027-01-03,frei,元旦\n"
                + "2027-01-04,holiday,\n2027-01-01,workday,元旦\n");

        assertThat(file.faults())
                .extracting(Fault::line, Fault::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "calendar.fault.date"),
                        org.assertj.core.groups.Tuple.tuple(4, "calendar.fault.type"),
                        org.assertj.core.groups.Tuple.tuple(5, "calendar.fault.name"),
                        org.assertj.core.groups.Tuple.tuple(6, "calendar.fault.twice"));
        assertThat(file.faults().get(3).arguments()).containsExactly("2027-01-01", "2");
    }

    @Test
    void theEmptyFileOfAYearWithoutNoticeIsNoYearWithoutHolidays() {
        assertThat(json("{\"year\": 2027, \"papers\": [], \"days\": []}").faults())
                .extracting(Fault::messageKey)
                .containsExactly("calendar.fault.empty-year");
        assertThat(json("{\"year\": 2027, \"days\": [{\"name\":\"元旦\",\"date\":\"2026-12-31\",\"isOffDay\":true}]}")
                        .faults())
                .extracting(Fault::messageKey)
                .containsExactly("calendar.fault.other-year");
    }

    @Test
    void whatIsNeitherIsRefused() {
        for (var text : List.of("", "{\"year\": 2027, \"days\": [", "{\"a\": 1}", "date,name\n2027-01-01,元旦\n")) {
            assertThatThrownBy(() -> csv(text)).as(text).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> HolidayFile.read(new byte[2 << 20])).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> HolidayFile.read(new byte[] {(byte) 0xff, (byte) 0xff, 0x20}))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aYearToldWholeLosesWhatTheFileLeavesOutAndOthersLoseNothing() {
        var known = List.of(
                NEW_YEAR,
                new Day(LocalDate.of(2027, 2, 6), false, "春节"),
                new Day(LocalDate.of(2026, 10, 1), false, "国庆节"));
        var brought = List.of(
                new Day(LocalDate.of(2026, 12, 31), false, "元旦"),
                NEW_YEAR,
                new Day(LocalDate.of(2027, 2, 7), true, "春节"));

        var changes = DayChange.between(known, brought, Set.of(2027));

        assertThat(changes)
                .extracting(it -> it.day().toString(), DayChange::effect)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-12-31", "NEW"),
                        org.assertj.core.groups.Tuple.tuple("2027-02-06", "GONE"),
                        org.assertj.core.groups.Tuple.tuple("2027-02-07", "NEW"));
    }

    private static HolidayFile csv(String text) {
        return HolidayFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HolidayFile json(String text) {
        return csv(text);
    }
}
