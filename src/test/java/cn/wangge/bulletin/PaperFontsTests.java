package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.Paper.Line;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Every name of the shipped lists can be printed, in each font. */
class PaperFontsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NotoSansSC_400Regular.ttf",
                "NotoSansSC_700Bold.ttf",
                "NotoSerifSC_400Regular.ttf",
                "NotoSerifSC_700Bold.ttf"
            })
    void noCharacterOfDivisionsUnitsAndItemsLacksItsGlyph(String file) throws IOException, FontFormatException {
        try (var stream = new ClassPathResource("fonts/" + file).getInputStream()) {
            var font = Font.createFont(Font.TRUETYPE_FONT, stream);
            var all = text("grid/pingyao_divisions_2016.csv")
                    + text("organization/units.csv")
                    + text("catalog/items.csv")
                    + "圐圙昇遊厐";
            assertThat(all.codePoints()
                            .filter(c -> c > ' ' && !font.canDisplay(c))
                            .boxed()
                            .collect(Collectors.toSet()))
                    .isEmpty();
        }
    }

    @Test
    void theirLicencesComeAlong() {
        assertThat(List.of("LICENSE_NotoSansSC", "LICENSE_NotoSerifSC"))
                .allSatisfy(name -> assertThat(new ClassPathResource("fonts/" + name).exists())
                        .isTrue());
    }

    @Test
    void everyDivisionIsReadFromThePdfAsItWasWritten() throws IOException {
        var names = text("grid/pingyao_divisions_2016.csv")
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> List.of(line.split(",")).stream())
                .filter(cell -> cell.codePoints().anyMatch(c -> c > 0x2E80))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(250);
        var paper = new Paper(
                "notice",
                "文件",
                "",
                "",
                "",
                "",
                "",
                names.stream()
                        .flatMap(name -> List.of(Line.of("text", name), Line.of("heading", name)).stream())
                        .toList());

        try (var pdf = Loader.loadPDF(PrintingFixture.shipped().print(paper, Format.PDF))) {
            var lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
            assertThat(names).allSatisfy(name -> assertThat(lines).containsEntry(name, 2L));
            for (var page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).getName()).matches("[A-Z]{6}\\+Noto(Sans|Serif)SC.*");
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static String text(String list) throws IOException {
        return new ClassPathResource("reference/" + list).getContentAsString(StandardCharsets.UTF_8);
    }
}
