package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.CsvText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as table programs read them. */
class SheetWritingTests {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void aDangerousNameIsGuardedInBothFormats(String name) throws IOException {
        var excel = new ByteArrayOutputStream();
        SheetWriting.xlsx(List.of(sheet(name)), excel);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(excel.toByteArray()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("'" + name);
        }

        var csv = new ByteArrayOutputStream();
        SheetWriting.csv(List.of(sheet(name)), csv);
        assertThat(CsvText.rows(csv.toByteArray(), n -> {}).get(1).get(0)).isEqualTo("'" + name);
    }

    @Test
    void aNumberStaysANumberAndNothingStaysEmpty() throws IOException {
        var excel = new ByteArrayOutputStream();
        SheetWriting.xlsx(List.of(sheet("a")), excel);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(excel.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(0.9583);
            assertThat(row.getCell(2)).isNull();
        }
    }

    @Test
    void rowsAreTakenWhileTheyAreWritten() throws IOException {
        var taken = new AtomicInteger();
        var before = new AtomicInteger(-1);
        var rows = IntStream.range(0, 50_000)
                .peek(n -> taken.incrementAndGet())
                .mapToObj(n -> List.of(Sheet.Cell.of("某单位" + n)));
        var out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                before.compareAndSet(-1, taken.get());
                super.write(bytes, from, length);
            }
        };

        SheetWriting.csv(List.of(new Sheet("x", List.of("名称"), rows)), out);

        assertThat(before.get()).isBetween(0, 5_000);
        assertThat(CsvText.rows(out.toByteArray(), n -> {})).hasSize(50_001);
    }

    private static Sheet sheet(String name) {
        return new Sheet(
                "a/b:c",
                List.of("名称", "值", "分母"),
                Stream.of(
                        List.of(Sheet.Cell.of(name), Sheet.Cell.of(new BigDecimal("0.9583")), Sheet.Cell.of((BigDecimal)
                                null))));
    }
}
