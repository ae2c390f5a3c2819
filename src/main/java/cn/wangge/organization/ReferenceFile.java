package cn.wangge.organization;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table that is shipped with this module. */
final class ReferenceFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private ReferenceFile() {}

    static List<CSVRecord> rows(String file) {
        var path = "/reference/organization/" + file;
        try (var stream = ReferenceFile.class.getResourceAsStream(path)) {
            if (stream == null) throw new IllegalStateException("missing on the class path: " + path);
            return FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
