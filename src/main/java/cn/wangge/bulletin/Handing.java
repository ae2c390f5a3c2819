package cn.wangge.bulletin;

import cn.wangge.bulletin.db.tables.records.IssueRecord;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file to a reader; a PDF opens beside the page, others are saved. */
final class Handing {

    private Handing() {}

    /** A name that says what it is, in letters that every system takes. */
    static String name(IssueRecord issue) {
        var paper = issue.getPaper().toLowerCase(Locale.ROOT).replace('_', '-');
        var subject =
                issue.getSubject().isEmpty() ? "" : "-" + issue.getSubject().replace(':', '-');
        return paper + subject + "-" + issue.getPeriod();
    }

    static ResponseEntity<byte[]> out(byte[] content, Format format, String name) {
        var how = format == Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name + "." + format.ending(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(content);
    }
}
