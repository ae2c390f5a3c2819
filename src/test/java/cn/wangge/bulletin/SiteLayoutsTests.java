package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.Paper.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout in the folder of the site prints from the next paper on, or is left aside. */
class SiteLayoutsTests {

    private static final Paper PAPER =
            new Paper("bulletin", "运行月报", "副题", "第 10 期", "办公室", "今天", "", List.of(Line.of("text", "正文")));

    @TempDir
    private Path folder;

    private ReportShelf shelf;
    private Printing printing;
    private Path file;
    private String shipped;

    @BeforeEach
    void aSite() {
        shelf = PrintingFixture.shelf(folder);
        printing = new Printing(shelf);
        file = folder.resolve("bulletin.jrxml");
        shipped = shelf.shipped("bulletin").source();
    }

    @Test
    void itIsUsedFromTheNextPrintOnAndSoIsEachChangeOfIt() throws IOException {
        assertThat(text()).doesNotContain("县里自定");

        Files.writeString(file, shipped.replace("$P{title}]]", "\"县里自定\" + $P{title}]]"));
        assertThat(text()).contains("县里自定运行月报");
        assertThat(shelf.layout("bulletin").own()).isTrue();

        Files.writeString(file, shipped.replace("$P{title}]]", "\"又改了一次\" + $P{title}]]"));
        assertThat(text()).contains("又改了一次运行月报");

        Files.delete(file);
        assertThat(text()).doesNotContain("又改了一次");
    }

    @Test
    void aBrokenOneGivesWayToTheShippedOneAndSaysWhy() throws IOException {
        Files.writeString(file, shipped.replace("$P{title}]]", "Runtime.getRuntime()]]"));

        assertThat(text()).contains("运行月报");
        assertThat(shelf.layout("bulletin").own()).isFalse();
        assertThat(shelf.own("bulletin").orElseThrow().problems())
                .allMatch(problem -> problem.arguments().contains("Runtime.getRuntime()"));
    }

    @Test
    void oneThatFailsWithARealPaperGivesWayToTheShippedOneUntilItIsChanged() throws IOException {
        Files.writeString(file, shipped.replace("$P{title}]]", "$P{number}.substring(9)]]"));
        assertThat(shelf.layout("bulletin").own()).isTrue();
        var shortNumber = new Paper("bulletin", "运行月报", "", "第1期", "", "", "", List.of());

        assertThat(printing.print(shortNumber, List.of(Format.PDF)).layout().own())
                .isFalse();
        assertThat(shelf.own("bulletin").orElseThrow().layout()).isNull();

        Files.writeString(file, shipped.replace("$P{title}]]", "\"好了\" + $P{title}]]"));
        assertThat(text()).contains("好了运行月报");
    }

    @Test
    void theSamePaperAndLayoutGiveTheSameText() throws IOException {
        assertThat(text()).isEqualTo(text());
        assertThat(printing.print(PAPER, List.of(Format.PDF)).layout().sha256()).hasSize(64);
    }

    private String text() throws IOException {
        try (var pdf = Loader.loadPDF(printing.print(PAPER, Format.PDF))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
