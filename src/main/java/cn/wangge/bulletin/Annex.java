package cn.wangge.bulletin;

import cn.wangge.casework.SeenCases;
import cn.wangge.evaluation.ClosingCases;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.shared.FormulaGuard;
import cn.wangge.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/** 附件: the cases behind a bulletin, as many as there are, written while they are read. */
@Component
class Annex {

    /** Each holds a connection to the database for as long as its reader takes. */
    private static final int AT_ONCE = 4;

    private static final int ROWS_IN_MEMORY = 100;
    private static final int MOST_ROWS_OF_A_SHEET = 1_048_575;
    private static final int WIDTH = 20 * 256;
    private static final List<String> COLUMNS = List.of("number", "title", "unit", "place", "outcome", "closed", "due");

    private final ClosingCases cases;
    private final SeenCases seen;
    private final BulletinWords words;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Annex(ClosingCases cases, SeenCases seen, BulletinWords words) {
        this.cases = cases;
        this.seen = seen;
        this.words = words;
    }

    /** Where the answer goes, opened when nothing can be refused any more. */
    interface Target {
        OutputStream open() throws IOException;
    }

    void csv(Period period, Actor actor, Target target) {
        oneOfFew(() -> {
            var out = new OutputStreamWriter(target.open(), StandardCharsets.UTF_8);
            out.write('\ufeff');
            var printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(heads());
            rows(period, actor, cells -> print(printer, cells));
            printer.flush();
        });
    }

    private static void print(CSVPrinter printer, List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(FormulaGuard::guarded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void xlsx(Period period, Actor actor, Target target) {
        oneOfFew(() -> {
            try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
                workbook.setCompressTempFiles(true);
                var text = workbook.createCellStyle();
                text.setDataFormat(workbook.createDataFormat().getFormat("@"));
                var sheet = workbook.createSheet(words.text("bulletin.annex.sheet"));
                for (var column = 0; column < COLUMNS.size(); column++) sheet.setColumnWidth(column, WIDTH);
                sheet.createFreezePane(0, 1);
                var filling = new Filling(sheet, text);
                filling.accept(heads());
                rows(period, actor, filling);
                workbook.write(target.open());
            }
        });
    }

    /** Writes row below row; every cell is text, so that numbers of cases keep their digits. */
    private static final class Filling implements Consumer<List<String>> {

        private final Sheet sheet;
        private final CellStyle style;
        private int next;

        Filling(Sheet sheet, CellStyle style) {
            this.sheet = sheet;
            this.style = style;
        }

        @Override
        public void accept(List<String> cells) {
            if (next > MOST_ROWS_OF_A_SHEET) throw Refusal.conflict("bulletin.annex.refusal.rows");
            var row = sheet.createRow(next++);
            for (var column = 0; column < cells.size(); column++) {
                var cell = row.createCell(column);
                cell.setCellValue(FormulaGuard.guarded(cells.get(column)));
                cell.setCellStyle(style);
            }
        }
    }

    private List<String> heads() {
        return COLUMNS.stream()
                .map(column -> words.text("bulletin.annex." + column))
                .toList();
    }

    /** Of what the reader may see, as no list leads to a closed door. */
    private void rows(Period period, Actor actor, Consumer<List<String>> each) {
        cases.each(period, batch -> {
            var open = seen.among(
                    actor, batch.stream().map(ClosingCases.Line::caseId).toList());
            batch.stream().filter(line -> open.contains(line.caseId())).forEach(line -> each.accept(cells(line)));
        });
    }

    private List<String> cells(ClosingCases.Line line) {
        return Stream.of(
                        line.number(),
                        line.title(),
                        line.unit(),
                        line.place(),
                        words.text("bulletin.annex.outcome." + line.outcome()),
                        Objects.toString(line.closedOn(), ""),
                        Objects.toString(line.dueOn(), ""))
                .toList();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void oneOfFew(Writing writing) {
        if (!free.tryAcquire()) throw Refusal.busy(Duration.ofSeconds(10), "bulletin.annex.refusal.busy");
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            free.release();
        }
    }
}
