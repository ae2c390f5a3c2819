package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.wangge.bulletin.Paper.Line;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos in a printed case file: whole, in their shape, with their captions, in every format that shows them. */
class PrintedPhotosTests {

    private final Printing printing = PrintingFixture.shipped();

    /** Sixteen lines above make the first row of photos come to the foot of a page. */
    @ParameterizedTest
    @ValueSource(ints = {0, 16, 20, 24})
    void photosStandTwoInARowEachAboveItsCaption(int linesAbove) throws IOException {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < linesAbove; i++) lines.add(Line.of("fact", "一", "二"));
        lines.add(Line.photos(List.of(photo(1000, 750), photo(750, 1000)), "甲图", "乙图", "", ""));
        lines.add(Line.photos(List.of(photo(1000, 500), new Paper.Photo(new byte[0])), "丙图", "丁图", "", "丁缺"));
        lines.add(Line.photos(List.of(photo(1000, 1000)), "戊图", "", "", ""));

        var file = printing.print(new Paper("case-file", "案卷", "", "", "", "", "", lines), Format.PDF);
        try (var pdf = Loader.loadPDF(file)) {
            var pictures = new ArrayList<PdfPhotos.Drawn>();
            for (var at = 0; at < pdf.getNumberOfPages(); at++) {
                var here = PdfPhotos.on(pdf.getPage(at));
                pictures.addAll(here);
                var reader = new PDFTextStripper();
                reader.setStartPage(at + 1);
                reader.setEndPage(at + 1);
                var text = reader.getText(pdf);
                assertThat(here)
                        .hasSize((int) text.chars().filter(c -> c == '图').count() - (text.contains("丁缺") ? 1 : 0));
                // Above the foot of the page, so that none is cut off.
                assertThat(here).allMatch(picture -> picture.y() > 34 && picture.y() + picture.height() < 842 - 57);
            }
            assertThat(pictures).hasSize(4).allMatch(picture -> picture.suffix().equals("jpg"));
            assertThat(pictures.get(0).width() / pictures.get(0).height()).isCloseTo(4 / 3f, within(0.01f));
            assertThat(pictures.get(1).width() / pictures.get(1).height()).isCloseTo(3 / 4f, within(0.01f));
            assertThat(pictures.get(1).x())
                    .isGreaterThan(pictures.get(0).x() + pictures.get(0).width());
        }
    }

    @Test
    void photosAreInWordAndInALongPaperToo() throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(Line.photos(List.of(photo(400, 300), photo(300, 400)), "甲图", "乙图", "", ""));
        var paper = new Paper("case-file", "案卷", "", "", "", "", "", lines);
        try (var word = new XWPFDocument(new ByteArrayInputStream(printing.print(paper, Format.DOCX)))) {
            assertThat(word.getAllPictures()).hasSize(2);
        }
        IntStream.range(0, 1_200).forEach(i -> lines.add(Line.of("log", "时间" + i, "办理" + i)));

        assertThat(PdfPhotos.onAllPages(printing.print(paper, Format.PDF))).hasSize(2);
    }

    private static Paper.Photo photo(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(width / 2, height / 2, width * height);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return new Paper.Photo(jpeg.toByteArray());
    }
}
