package cn.wangge.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is printed, apart from its looks: the same paper always gives the same text.
 *
 * @param report file of {@code reports/} that lays it out, without its ending
 * @param sendTo 报、送、发; empty where it goes to nobody by name
 */
record Paper(
        String report,
        String title,
        String subtitle,
        String number,
        String issuer,
        String date,
        String sendTo,
        List<Line> lines) {

    /**
     * A line of the flow.
     *
     * @param kind the band of the report that prints it
     * @param photos stand side by side
     * @param internal left out of what the public reads
     */
    record Line(
            String kind,
            List<String> cells,
            List<Bar> bars,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Photo> photos,
            boolean internal) {

        Line {
            // Issues are kept as text, in which a line without photos does not mention them.
            photos = Objects.requireNonNullElse(photos, List.of());
        }

        static Line of(String kind, String... cells) {
            return new Line(kind, List.of(cells), List.of(), List.of(), false);
        }

        static Line chart(List<Bar> bars) {
            return new Line("chart", List.of(), bars, List.of(), false);
        }

        /** Photos side by side, with what stands below or instead of each. */
        static Line photos(List<Photo> photos, String... cells) {
            return new Line("photos", List.of(cells), List.of(), photos, false);
        }

        /** The same in another band. */
        Line as(String other) {
            return new Line(other, cells, bars, photos, internal);
        }

        Line kept() {
            return new Line(kind, cells, bars, photos, true);
        }
    }

    /** A bar of a chart. */
    record Bar(String label, double value) {}

    /** A picture as JPEG; empty where there is none to show. */
    record Photo(byte[] jpeg) {}

    /** With one more line at its end. */
    Paper with(Line last) {
        return new Paper(
                report,
                title,
                subtitle,
                number,
                issuer,
                date,
                sendTo,
                Stream.concat(lines.stream(), Stream.of(last)).toList());
    }

    Paper signed(String numbered, String on) {
        return new Paper(report, title, subtitle, numbered, issuer, on, sendTo, lines);
    }

    /** Without what only the centre and its units may read. */
    Paper forThePublic() {
        var open = lines.stream().filter(line -> !line.internal()).toList();
        return new Paper(report, title, subtitle, number, issuer, date, "", open);
    }
}
