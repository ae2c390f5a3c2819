package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.wangge.bulletin.Paper.Line;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as files: their layout read back from the PDF, their text from every format. */
class PrintingTests {

    private static final float MM = 72 / 25.4f;
    private static final String RARE = "圐圙昇遊厐";

    private final Printing printing = PrintingFixture.shipped();

    @Test
    void theBodyStandsWhereTheStandardOfOfficialPapersPutsIt() throws IOException {
        var text = "平".repeat(28 * 24);

        try (var pdf = pdf(bulletin(List.of(Line.of("text", text))))) {
            var body = positions(pdf).stream()
                    .filter(p -> p.getUnicode().equals("平"))
                    .toList();
            var lines = body.stream().map(TextPosition::getYDirAdj).distinct().toList();

            var leftmost =
                    body.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
            var rightmost = body.stream()
                    .mapToDouble(p -> p.getXDirAdj() + p.getWidthDirAdj())
                    .max()
                    .orElseThrow();
            assertThat(leftmost).isCloseTo(28 * MM, within(1.5));
            assertThat(rightmost).isLessThanOrEqualTo((28 + 156) * MM + 1.5);
            assertThat(lines.get(2) - lines.get(1)).isCloseTo(225 * MM / 22, within(0.5f));
            assertThat(body.stream().filter(p -> p.getYDirAdj() == lines.get(2)))
                    .hasSize(28);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(210 * MM, within(1f));
        }
    }

    @Test
    void rareCharactersOfPlaceNamesAreEmbeddedAndCanBeRead() throws IOException {
        try (var pdf = pdf(bulletin(List.of(Line.of("text", RARE), Line.of("rank", "1", RARE, "95"))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(RARE);
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Noto(Sans|Serif)SC.*");
                }
            }
        }
    }

    @Test
    void longPapersHaveBookmarksAndNumberedPagesAndLoseNoWord() throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("heading", "一、全县概况"));
        lines.add(Line.of("listHead", "案卷编号", "问题"));
        IntStream.range(0, 120)
                .forEach(i -> lines.add(Line.of("list", "WG" + i, "长".repeat(60) + "末" + i + "完", "单位", "日期", "红灯")));
        lines.add(Line.of("heading", "二、结尾"));

        try (var pdf = pdf(bulletin(lines))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            var pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            assertThat(text).contains("第1页共" + pages + "页", "第" + pages + "页共" + pages + "页");
            for (var i = 0; i < 120; i++) assertThat(text).contains("WG" + i).contains("末" + i + "完");
            var bookmark = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(bookmark.getTitle()).isEqualTo("一、全县概况");
            assertThat(bookmark.getNextSibling().getTitle()).isEqualTo("二、结尾");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "area", "entry", "over", "case"})
    void aTableOfASheetLosesNoCellHoweverLong(String kind) throws IOException {
        var cells = new String[kind.equals("entry") ? 6 : 7];
        for (var i = 0; i < cells.length; i++) cells[i] = "格".repeat(30) + i + "完";
        var paper =
                new Paper("sheet", "评价单", "", "", "", "", "", List.of(Line.of("heading", "一"), Line.of(kind, cells)));

        try (var pdf = pdf(paper)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(false);
            var text = reader.getText(pdf).replaceAll("\\s", "");
            for (var i = 0; i < cells.length; i++) assertThat(text).contains(i + "完");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("一");
        }
    }

    @Test
    void aVeryLongPaperIsSwappedToAFileAndKeepsItsWords() throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(Line.chart(List.of(new Paper.Bar("住建局", 95.2))));
        IntStream.range(0, 3_000).forEach(i -> lines.add(Line.of("list", "WG" + i, "问题" + i, "单位", "日期", "红灯")));

        try (var pdf = pdf(bulletin(lines))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(60);
            assertThat(text).contains("WG0问题0", "WG2999问题2999");
        }
    }

    @Test
    void aLineKeptWithoutPhotosIsReadAgainAndWrittenTheSame() throws IOException {
        var json = new ObjectMapper();
        var kept = "{\"kind\":\"text\",\"cells\":[\"甲\"],\"bars\":[],\"internal\":false}";

        var line = json.readValue(kept, Line.class);

        assertThat(line).isEqualTo(Line.of("text", "甲"));
        assertThat(json.writeValueAsString(line)).isEqualTo(kept);
    }

    @Test
    void wordAndExcelSayTheSame() throws IOException {
        var paper = bulletin(List.of(
                Line.of("heading", "一、全县概况"),
                Line.of("rank", "1", "住建局", "95.20"),
                Line.chart(List.of(new Paper.Bar("住建局", 95.2)))));

        try (var word = new XWPFDocument(new ByteArrayInputStream(printing.print(paper, Format.DOCX)));
                var excel = new XSSFWorkbook(new ByteArrayInputStream(printing.print(paper, Format.XLSX)))) {
            assertThat(new XWPFWordExtractor(word).getText()).contains("一、全县概况", "住建局", "95.20");
            var cells = new ArrayList<String>();
            excel.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(cells).contains("一、全县概况", "住建局", "95.20");
        }
    }

    @Test
    void whatStandsInACaseIsNeverAFormulaInExcel() throws IOException {
        var paper = bulletin(List.of(Line.of("list", "WG1", "=HYPERLINK(\"http://x\")")));

        try (var excel = new XSSFWorkbook(new ByteArrayInputStream(printing.print(paper, Format.XLSX)))) {
            excel.getSheetAt(0)
                    .forEach(row -> row.forEach(cell ->
                            assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA)));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyReportPrintsInEveryFormatThoughItSaysNothing(Format format) {
        for (var report : List.of("bulletin", "notice", "case-file", "sheet")) {
            assertThat(printing.print(new Paper(report, "空", "", "", "", "", "", List.of()), format))
                    .isNotEmpty();
        }
    }

    /** After some fifteen calls the JVM replaces reflection by classes of its own, which the filter must let pass. */
    @Test
    void theFilterOfClassesDoesNotTireOfPrinting() {
        var paper = bulletin(List.of(Line.of("heading", "一、全县概况")));

        for (var i = 0; i < 60; i++)
            assertThat(printing.print(paper, Format.PDF)).isNotEmpty();
    }

    @Test
    void anExpressionMayNotReachOutOfItsReport() throws Exception {

        var reaching = """
                <jasperReport name="reaching" language="java" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20" whenNoDataType="AllSectionsNoDetail">
                <title height="20"><element kind="textField" x="0" y="0" width="500" height="20">
                <expression><![CDATA["" + Runtime.getRuntime().availableProcessors()]]></expression></element></title>
                </jasperReport>
                """;
        var report = JasperCompileManager.getInstance(ReportShelf.CONTEXT)
                .compile(new ByteArrayInputStream(reaching.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(
                        () -> JasperFillManager.getInstance(ReportShelf.CONTEXT).fill(report, new HashMap<>()))
                .hasStackTraceContaining("java.lang.Runtime is not visible to reports");
    }

    private PDDocument pdf(Paper paper) throws IOException {
        return Loader.loadPDF(printing.print(paper, Format.PDF));
    }

    private static Paper bulletin(List<Line> lines) {
        return new Paper("bulletin", "运行月报", "平遥县网格化管理运行月报", "第 10 期", "领导组办公室", "2026年10月", "报：县委", lines);
    }

    private static List<TextPosition> positions(PDDocument pdf) throws IOException {
        var found = new ArrayList<TextPosition>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                found.add(text);
            }
        };
        reader.setEndPage(1);
        reader.getText(pdf);
        return found;
    }
}
