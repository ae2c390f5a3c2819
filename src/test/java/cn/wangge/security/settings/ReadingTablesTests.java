package cn.wangge.security.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReadingTablesTests {

    private static final String UNITS = "单位编码,单位名称,类别\nCGJ,城管局,责任单位\n";

    private final ReadingTables reading = new ReadingTables(new Sentences(messages()));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void chineseIsReadInTheEncodingsThatTableProgramsWrite(String encoding) {
        var sheet = reading.read(TableKind.UNITS, UNITS.getBytes(Charset.forName(encoding)));

        assertThat(sheet.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.at(Column.NAME)).isEqualTo("城管局");
        });
    }

    @Test
    void theMarkBeforeUtf8IsNoPartOfTheHeading() {
        assertThat(reading.read(TableKind.UNITS, utf8("\ufeff" + UNITS)).lines())
                .hasSize(1);
    }

    @Test
    void whatIsNeitherEncodingIsRefused() {
        assertThat(refusal(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'})).isEqualTo("settings.refusal.encoding");
    }

    @Test
    void aWorkbookKeepsCodesTelephoneNumbersAndDays() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var heading = sheet.createRow(0);
            var labels = List.of("登录名*", "姓名", "手机号", "岗位", "起始日期");
            for (var i = 0; i < labels.size(); i++) heading.createCell(i).setCellValue(labels.get(i));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("wang");
            row.createCell(2).setCellValue(13935400001d);
            var day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            row.createCell(4).setCellValue(LocalDate.of(2026, 11, 23));
            row.getCell(4).setCellStyle(day);
            workbook.write(bytes);

            var line =
                    reading.read(TableKind.PEOPLE, bytes.toByteArray()).lines().get(0);

            assertThat(line.number()).isEqualTo(3);
            assertThat(line.at(Column.PHONE)).isEqualTo("13935400001");
            assertThat(line.at(Column.FROM)).isEqualTo("2026-11-23");
            assertThat(line.at(Column.NAME)).isEmpty();
        }
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefusedBeforeItIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[TableLimits.LARGEST_UNPACKED + 1]);
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(refusal(bytes.toByteArray())).isEqualTo("settings.refusal.unpacked");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }

        assertThat(refusal(bytes.toByteArray())).isEqualTo("settings.refusal.xlsx-broken");
    }

    @Test
    void anOldExcelFileIsCalledByItsName() {
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("settings.refusal.old-excel");
    }

    @Test
    void tooManyRowsAndTooLargeFilesAreRefused() {
        var text = new StringBuilder("单位编码,单位名称,类别\n");
        for (var i = 0; i <= TableLimits.MOST_ROWS; i++)
            text.append('U').append(i).append(",名,责任单位\n");

        assertThat(refusal(utf8(text.toString()))).isEqualTo("settings.refusal.many-rows");
        assertThat(refusal(new byte[TableLimits.LARGEST_FILE + 1])).isEqualTo("settings.refusal.file-large");
    }

    @Test
    void aHeadingThatLacksOrAddsAColumnIsRefused() {
        assertThat(refusal(utf8("单位编码,单位名称\nA,b\n"))).isEqualTo("settings.refusal.columns-missing");
        assertThat(refusal(utf8("单位编码,单位名称,类别,备注\nA,b,c,d\n"))).isEqualTo("settings.refusal.columns-unknown");
        assertThat(refusal(utf8("单位编码,单位名称,类别\n"))).isEqualTo("settings.refusal.empty");
        assertThat(refusal(utf8("单位编码,\"单位"))).isEqualTo("settings.refusal.csv-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@a", "＝1"})
    void noCellOfAnExportIsAFormula(String cell) {
        var rows = List.of(List.of("单位编码", "单位名称", "类别"), List.of("CGJ", cell, "责任单位"));

        for (var bytes : List.of(WritingTables.csv(rows), WritingTables.xlsx("单位", rows))) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("," + cell);
            var back = reading.read(TableKind.UNITS, bytes).lines().get(0);
            assertThat(back.at(Column.NAME)).isEqualTo(cell);
        }
    }

    @Property(tries = 60)
    void whatIsWrittenIsReadBack(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = '!', to = '龥') String name) {
        var wanted = name.strip();
        if (wanted.isEmpty() || wanted.startsWith("'") || wanted.chars().anyMatch(Character::isISOControl)) return;
        if (wanted.indexOf('\u3000') >= 0 || wanted.indexOf('\u00a0') >= 0) return;
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("单位编码", "单位名称", "类别"));
        rows.add(List.of("CGJ", wanted, "责任单位"));

        var line =
                reading.read(TableKind.UNITS, WritingTables.csv(rows)).lines().get(0);

        assertThat(line.at(Column.NAME)).isEqualTo(wanted);
    }

    private String refusal(byte[] content) {
        var refusal = catchThrowableOfType(Refusal.class, () -> reading.read(TableKind.UNITS, content));
        assertThat(refusal).isNotNull();
        return refusal.problems().get(0).messageKey();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/settings");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
