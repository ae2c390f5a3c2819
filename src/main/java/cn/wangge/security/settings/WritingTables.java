package cn.wangge.security.settings;

import cn.wangge.shared.CsvText;
import cn.wangge.shared.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table for a table program; every cell is text, so that codes and telephone numbers keep their digits. */
final class WritingTables {

    private WritingTables() {}

    static byte[] csv(List<List<String>> rows) {
        return CsvText.written(rows);
    }

    static byte[] xlsx(String title, List<List<String>> rows) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(title);
            var plain = workbook.createCellStyle();
            plain.setDataFormat(workbook.createDataFormat().getFormat("@"));
            var bold = workbook.createCellStyle();
            var font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            bold.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            bold.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (var i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < rows.get(i).size(); j++) {
                    var cell = row.createCell(j);
                    cell.setCellValue(FormulaGuard.guarded(rows.get(i).get(j)));
                    cell.setCellStyle(i == 0 ? bold : plain);
                }
            }
            for (var j = 0; j < rows.get(0).size(); j++) {
                sheet.setColumnWidth(j, 20 * 256);
                sheet.setDefaultColumnStyle(j, plain);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
