package cn.wangge.security.settings;

import cn.wangge.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first sheet of a workbook, row by row, so that a large one does not fill the memory. */
final class XlsxTable {

    private XlsxTable() {}

    static List<List<String>> rows(byte[] content) {
        weigh(content);
        var rows = new Rows();
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(workbook);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) throw Refusal.invalid("file", "settings.refusal.xlsx-broken");
            try (var sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(workbook),
                        rows,
                        new Plainly(),
                        false));
                parser.parse(new InputSource(sheet));
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | org.apache.poi.ooxml.POIXMLException
                | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException
                | org.apache.poi.util.RecordFormatException
                | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "settings.refusal.xlsx-broken");
        }
        return rows.read;
    }

    /** Unpacks it once into nothing, and stops as soon as it grows beyond what a table can be. */
    private static void weigh(byte[] content) {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (parts.getNextEntry() != null) {
                for (int read; (read = readFrom(parts, buffer)) >= 0; ) {
                    unpacked += read;
                    if (unpacked > TableLimits.LARGEST_UNPACKED) {
                        throw TableLimits.tooLarge("settings.refusal.unpacked", TableLimits.LARGEST_UNPACKED >> 20);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "settings.refusal.xlsx-broken");
        }
    }

    private static int readFrom(InputStream parts, byte[] buffer) throws IOException {
        return parts.read(buffer);
    }

    /** Numbers without exponent or grouping, days as 2026-11-23, however the cell is dressed. */
    private static final class Plainly extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String format, boolean use1904) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                return DateTimeFormatter.ISO_LOCAL_DATE.format(DateUtil.getLocalDateTime(value, use1904));
            }
            return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String format) {
            return formatRawCellContents(value, formatIndex, format, false);
        }
    }

    /** Puts the cells in their places; empty ones are not told. */
    private static final class Rows implements SheetContentsHandler {

        private final List<List<String>> read = new ArrayList<>();
        private List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            TableLimits.rowOf(number + 1);
            while (read.size() < number) read.add(List.of());
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            read.add(row);
        }

        @Override
        public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
            var column = place == null ? row.size() : new CellReference(place).getCol();
            if (column >= TableLimits.MOST_COLUMNS) return;
            while (row.size() < column) row.add("");
            row.add(value == null ? "" : value);
        }
    }
}
