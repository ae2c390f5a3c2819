package cn.wangge.calendar;

import cn.wangge.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holidays as somebody brings them: a table (date, type, name) or the public JSON layout of one year.
 *
 * @param covered years that the file tells whole; what is known of them and is not in the file is withdrawn.
 *     Every notice names 1 January, so a year is told whole where that day is in the file; other days are
 *     only added, such as the last of December in the notice for the next year
 * @param papers notices that the file itself names
 * @param faults what is wrong, by line; a file with any is not taken
 */
public record HolidayFile(List<Line> lines, SortedSet<Integer> covered, List<String> papers, List<Fault> faults) {

    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_LINES = 5_000;
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** A day, and where in the file it stands. */
    public record Line(int number, HolidayNotices.Day day) {}

    /** Something wrong in a line; 0 for the whole file. */
    public record Fault(int line, String messageKey, List<String> arguments) {

        static Fault of(int line, String messageKey, String... arguments) {
            return new Fault(line, messageKey, List.of(arguments));
        }
    }

    /**
     * Reads a file of either layout.
     *
     * @throws Refusal TOO_LARGE, or INVALID where it is neither
     */
    public static HolidayFile read(byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "calendar.refusal.file-large", LARGEST >> 20);
        }
        var text = text(content).strip();
        if (text.isEmpty()) throw Refusal.invalid("file", "calendar.refusal.no-days");
        return text.startsWith("{") ? HolidayJson.read(text) : HolidayTable.read(text);
    }

    /** The file as it was read, with what its days contradict. */
    static HolidayFile of(List<Line> lines, List<String> papers, List<Fault> faults) {
        var found = new ArrayList<>(faults);
        if (lines.isEmpty() && faults.isEmpty()) found.add(Fault.of(0, "calendar.refusal.no-days"));
        if (lines.size() > MOST_LINES) found.add(Fault.of(0, "calendar.fault.many", String.valueOf(MOST_LINES)));
        var first = new HashMap<LocalDate, Integer>();
        var covered = new TreeSet<Integer>();
        for (var line : lines) {
            var day = line.day().day();
            var before = first.putIfAbsent(day, line.number());
            if (before != null)
                found.add(Fault.of(line.number(), "calendar.fault.twice", day.toString(), before.toString()));
            if (MonthDay.from(day).equals(NEW_YEAR)) covered.add(day.getYear());
        }
        found.sort(java.util.Comparator.comparingInt(Fault::line));
        return new HolidayFile(List.copyOf(lines), covered, List.copyOf(papers), List.copyOf(found));
    }

    /** Null where it is no day; the fault is noted. */
    static @org.jspecify.annotations.Nullable LocalDate day(int line, String text, List<Fault> faults) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1949 && day.getYear() <= 2199) return day;
        } catch (java.time.DateTimeException noDay) {
            // Told below together with days out of range.
        }
        faults.add(Fault.of(line, "calendar.fault.date", cn.wangge.shared.Words.quoted(text)));
        return null;
    }

    /** Names are kept short: they stand in every explanation. */
    static boolean isName(int line, String name, List<Fault> faults) {
        if (!name.isBlank() && name.length() <= LONGEST_NAME) return true;
        faults.add(Fault.of(line, "calendar.fault.name"));
        return false;
    }

    /** Table programs here write UTF-8 or GB18030. */
    private static String text(byte[] content) {
        for (var encoding : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                var decoded = encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
            } catch (CharacterCodingException notThis) {
                // The next one.
            }
        }
        throw Refusal.invalid("file", "calendar.refusal.encoding");
    }
}
