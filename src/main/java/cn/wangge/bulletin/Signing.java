package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.NOTICE;
import static cn.wangge.bulletin.db.Tables.NOTICE_YEAR;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 签发: gives a notice its number and its date (GB/T 9704-2012, 7.2.5 and 7.3.5) and prints it with both. */
@Repository
class Signing {

    private final DSLContext sql;
    private final Archive archive;
    private final Printing printing;
    private final NoticeSettings settings;
    private final BulletinWords words;
    private final ObjectMapper json;

    Signing(
            DSLContext sql,
            Archive archive,
            Printing printing,
            NoticeSettings settings,
            BulletinWords words,
            ObjectMapper json) {
        this.sql = sql;
        this.archive = archive;
        this.printing = printing;
        this.settings = settings;
        this.words = words;
        this.json = json;
    }

    /** Within the transaction that issues it: a number is given to what is issued, and to nothing else. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sign(IssueRecord issue, Instant at) {
        var year = LocalDate.ofInstant(at, BulletinWords.ZONE).getYear();
        var number = next(year);
        sql.insertInto(NOTICE)
                .set(NOTICE.ISSUE_ID, issue.getId())
                .set(NOTICE.YEAR, year)
                .set(NOTICE.NUMBER, number)
                .execute();
        var named =
                words.onPaper("bulletin.notice.number", settings.code(), String.valueOf(year), String.valueOf(number));
        var signed = drawnUp(issue).signed(named, BulletinWords.day(at));
        var files = printing.print(signed, EnumSet.allOf(Format.class)).files();
        archive.keep(issue.getId(), Map.of(Audience.SIGNED, files));
    }

    /** Who comes second waits for the first, so that no number is given twice. */
    private int next(int year) {
        return Objects.requireNonNull(sql.insertInto(NOTICE_YEAR)
                .set(NOTICE_YEAR.YEAR, year)
                .set(NOTICE_YEAR.LAST, 1)
                .onConflict(NOTICE_YEAR.YEAR)
                .doUpdate()
                .set(NOTICE_YEAR.LAST, NOTICE_YEAR.LAST.plus(1))
                .returning(NOTICE_YEAR.LAST)
                .fetchOne(NOTICE_YEAR.LAST));
    }

    private Paper drawnUp(IssueRecord issue) {
        try {
            return json.readValue(issue.getContent(), Paper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kept content of a notice cannot be read", e);
        }
    }
}
