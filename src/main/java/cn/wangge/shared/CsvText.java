package cn.wangge.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated text: read in the encodings that table programs write here, UTF-8 and GB18030; written guarded. */
public final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_COLUMNS = 60;

    private CsvText() {}

    /** @param eachRow is told the number of each row before it is kept, and may refuse it */
    public static List<List<String>> rows(byte[] content, IntConsumer eachRow) {
        var text = text(content);
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        var rows = new ArrayList<List<String>>();
        try (var lines = format.parse(new StringReader(text))) {
            for (var line : lines) {
                eachRow.accept(rows.size() + 1);
                rows.add(line.stream().limit(MOST_COLUMNS).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Refusal.invalid("file", "settings.refusal.csv-broken", rows.size() + 1);
        }
        return rows;
    }

    /** With the mark by which table programs know UTF-8. */
    public static byte[] written(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(rows.stream(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same row by row, for what is long; leaves the stream open. */
    public static void write(Stream<List<String>> rows, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append('\ufeff');
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        try {
            // Not by an iterator, which would gather what a flattened stream holds.
            rows.forEachOrdered(row -> print(printer, row));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row.stream().map(FormulaGuard::guarded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        var bom = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        var from = bom ? 3 : 0;
        // Chinese text in GB18030 is hardly ever valid UTF-8 by accident; the other way round it often is.
        for (var encoding : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content, from, content.length - from))
                        .toString();
            } catch (CharacterCodingException notThis) {
                if (bom) break;
            }
        }
        throw Refusal.invalid("file", "settings.refusal.encoding");
    }

    /** What is copied out of a table program has tabs. */
    private static char delimiter(String text) {
        var heading = text.lines().findFirst().orElse("");
        return heading.indexOf('\t') >= 0 && heading.indexOf(',') < 0 ? '\t' : ',';
    }
}
