package cn.wangge.evaluation;

import cn.wangge.shared.CsvText;
import cn.wangge.shared.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes tables row by row; words that a table program would run are guarded in both formats. */
final class SheetWriting {

    /** Rows held at a time; the rest waits in a file. */
    private static final int WINDOW = 100;

    private static final int WIDTH = 18 * 256;

    private SheetWriting() {}

    /** Tables of one head, one below the other. */
    static void csv(List<Sheet> sheets, OutputStream out) throws IOException {
        var rows = sheets.stream().flatMap(sheet -> sheet.lines().skip(1));
        CsvText.write(Stream.concat(Stream.of(sheets.get(0).head()), rows), out);
    }

    static void xlsx(List<Sheet> sheets, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(WINDOW)) {
            var bold = bold(workbook);
            for (var sheet : sheets) {
                var page = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
                page.createFreezePane(0, 1);
                var head = page.createRow(0);
                for (var i = 0; i < sheet.head().size(); i++) {
                    page.setColumnWidth(i, WIDTH);
                    var cell = head.createCell(i);
                    cell.setCellValue(FormulaGuard.guarded(sheet.head().get(i)));
                    cell.setCellStyle(bold);
                }
                var at = 0;
                for (var row : (Iterable<List<Sheet.Cell>>) sheet.rows()::iterator) fill(page.createRow(++at), row);
            }
            workbook.write(out);
        }
    }

    private static CellStyle bold(SXSSFWorkbook workbook) {
        var bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        bold.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return bold;
    }

    private static void fill(Row row, List<Sheet.Cell> cells) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var number = cell.number();
            if (number != null) row.createCell(i).setCellValue(number.doubleValue());
            else if (!cell.text().isEmpty()) row.createCell(i).setCellValue(FormulaGuard.guarded(cell.text()));
        }
    }
}
