package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.wangge.bulletin.Paper.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The layout of official papers (GB/T 9704-2012), read back from the PDF. */
class NoticeLayoutTests {

    private static final float MM = 72 / 25.4f;
    private static final float LOWER_EDGE = (37 + 225) * MM;
    private static final String MARK = "县网格化管理领导组办公室文件";

    private final Printing printing = PrintingFixture.shipped();

    @Test
    void aPageHasTwentyTwoLinesOfTwentyEightCharactersWithinTheTypeArea() throws IOException {
        try (var pdf = pdf(notice(List.of(Line.of("text", "平".repeat(28 * 60)))))) {
            var lines = lines(pdf, 2);
            var body = lines.entrySet().stream()
                    .filter(line -> line.getValue().startsWith("平"))
                    .toList();

            assertThat(body)
                    .hasSize(22)
                    .allSatisfy(line -> assertThat(line.getValue()).hasSize(28));
            assertThat(body.get(21).getKey() - body.get(0).getKey()).isCloseTo(21 * 225 * MM / 22, within(2f));
            assertThat(body.get(0).getKey()).isBetween(37 * MM, 37 * MM + 29);
            assertThat(body.get(21).getKey()).isLessThan(LOWER_EDGE);
            var glyphs = positions(pdf, 2).stream()
                    .filter(p -> p.getUnicode().equals("平"))
                    .toList();
            assertThat(glyphs.stream().mapToDouble(TextPosition::getXDirAdj).min())
                    .hasValueCloseTo(28.0 * MM, within((double) MM));
            assertThat(glyphs.stream()
                            .mapToDouble(p -> p.getXDirAdj() + p.getWidthDirAdj())
                            .max())
                    .hasValueCloseTo((28.0 + 156) * MM, within(1.5 * MM));
        }
    }

    @Test
    void theNumberOfThePageStandsBelowTheTypeAreaOutsideOneCharacterIn() throws IOException {
        try (var pdf = pdf(notice(List.of(Line.of("text", "平".repeat(28 * 60)))))) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var below = positions(pdf, page).stream()
                        .filter(p ->
                                p.getYDirAdj() > LOWER_EDGE && !p.getUnicode().isBlank())
                        .toList();
                assertThat(text(below)).isEqualTo("—" + page + "—");
                // The stroke of the dash lies some 0.38 em above the base line.
                assertThat(below.get(0).getYDirAdj() - 0.38f * 14 - LOWER_EDGE).isCloseTo(7 * MM, within(1f * MM));
                var last = below.get(below.size() - 1);
                if (page % 2 == 1) {
                    assertThat(last.getXDirAdj() + last.getWidthDirAdj()).isCloseTo((28 + 156) * MM - 14, within(2f));
                } else {
                    assertThat(below.get(0).getXDirAdj()).isCloseTo(28 * MM + 14, within(2f));
                }
            }
        }
    }

    @Test
    void markNumberTitleAndSignatureStandWhereTheyBelong() throws IOException {
        try (var pdf = pdf(notice(List.of(Line.of("addressee", "各单位："), Line.of("text", "正文"), Line.of("sign"))))) {
            var lines = lines(pdf, 1);
            var mark = line(lines, MARK);
            var number = line(lines, "县网格办发〔2026〕3号");

            // A character reaches some 0.85 em above its base line.
            assertThat(mark - 30 * 0.85f - 37 * MM).isCloseTo(35 * MM, within(1f * MM));
            assertThat(number - mark).isBetween(2 * 29f, 3.5f * 29);
            assertThat(line(lines, "关于2026年10月") - number).isBetween(3 * 29f, 4.5f * 29);
            assertThat(line(lines, "县效能办")).isGreaterThan(line(lines, "正文"));
            var date = positions(pdf, 1).stream()
                    .filter(p -> p.getUnicode().equals("日"))
                    .reduce((one, next) -> next)
                    .orElseThrow();
            assertThat(date.getXDirAdj() + date.getWidthDirAdj()).isCloseTo((28 + 156) * MM - 4 * 15.75f, within(2f));
            assertThat(positions(pdf, 1)).noneMatch(p -> p.getXDirAdj() < 27 * MM);
        }
    }

    @Test
    void theImprintEndsTheLastPageWhichIsAnEvenOne() throws IOException {
        for (var paragraphs : List.of(1, 12, 30)) {
            var lines = new ArrayList<Line>();
            IntStream.range(0, paragraphs).forEach(i -> lines.add(Line.of("text", "平".repeat(80))));
            try (var pdf = pdf(notice(lines))) {
                var pages = pdf.getNumberOfPages();
                assertThat(pages % 2).isZero();
                assertThat(lines(pdf, 1).values()).noneMatch(line -> line.contains("抄送"));
                var last = lines(pdf, pages);
                assertThat(line(last, "县网格化管理领导组办公室2026年11月2日印发")).isBetween(LOWER_EDGE - 29, LOWER_EDGE);
                assertThat(line(last, "抄送：县委办公室。")).isLessThan(LOWER_EDGE - 29);
            }
        }
    }

    @Test
    void noLineBeginsOrEndsWithAMarkThatMayNot() throws IOException {
        var text = "一是（超期案卷），二是《办理规则》；三是“推诿”！四是：平遥县？五、".repeat(40);
        for (var report : List.of("notice", "bulletin")) {
            for (var shift = 0; shift < 28; shift += 3) {
                try (var pdf = pdf(paper(report, List.of(Line.of("text", "平".repeat(shift) + text))))) {
                    for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                        assertThat(lines(pdf, page).values())
                                .noneMatch(line -> "，。；：！？、》）”".indexOf(line.charAt(0)) >= 0)
                                .noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
                    }
                }
            }
        }
    }

    @Test
    void aLongAnnexLosesNoCharacter() throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("attachment", "附件：" + "长".repeat(90) + "尾"));
        lines.add(Line.of("sign"));
        lines.add(Line.of("annex", "附件", "清单"));
        IntStream.range(0, 90)
                .forEach(i -> lines.add(
                        Line.of("case", "单位".repeat(20) + "甲" + i, "WG" + i, "2026", "情况".repeat(9) + "乙" + i)));
        try (var pdf = pdf(notice(lines))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("尾");
            assertThat(text.chars().filter(c -> c == '长').count()).isEqualTo(90);
            assertThat(text.chars().filter(c -> c == '甲').count()).isEqualTo(90);
            assertThat(text.chars().filter(c -> c == '乙').count()).isEqualTo(90);
        }
    }

    private PDDocument pdf(Paper paper) throws IOException {
        return Loader.loadPDF(printing.print(paper, Format.PDF));
    }

    private static Paper notice(List<Line> lines) {
        return paper("notice", lines);
    }

    private static Paper paper(String report, List<Line> lines) {
        return new Paper(
                report,
                MARK,
                "关于2026年10月\n网格化管理效能情况的通报",
                "县网格办发〔2026〕3号",
                "县网格化管理领导组办公室\n县效能办",
                "2026年11月2日",
                "抄送：县委办公室。",
                lines);
    }

    private static float line(TreeMap<Float, String> lines, String text) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " in " + lines))
                .getKey();
    }

    /** By base line, without blanks. */
    private static TreeMap<Float, String> lines(PDDocument pdf, int page) throws IOException {
        return positions(pdf, page).stream()
                .filter(p -> !p.getUnicode().isBlank())
                .collect(Collectors.groupingBy(
                        TextPosition::getYDirAdj,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), NoticeLayoutTests::text)));
    }

    private static String text(List<TextPosition> glyphs) {
        return glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    private static List<TextPosition> positions(PDDocument pdf, int page) throws IOException {
        var found = new ArrayList<TextPosition>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                found.add(text);
            }
        };
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(pdf);
        return found;
    }
}
