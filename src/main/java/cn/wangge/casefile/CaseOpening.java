package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.NUMBER_COUNTER;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import cn.wangge.shared.CaseId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for a report: gives it number and tracking code, logs it and starts its process. */
@Component
public class CaseOpening {

    /** Without letters and digits that are mistaken for each other on paper or on the phone. */
    private static final String CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final Set<Flag> KEPT_BY_A_PART = EnumSet.of(Flag.URGENT, Flag.INSTRUCTED, Flag.CONFIDENTIAL);

    private static final ZoneId COUNTY_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final DSLContext sql;
    private final Acting acting;
    private final CaseStart process;
    private final WorkingCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    CaseOpening(DSLContext sql, Acting acting, CaseStart process, WorkingCalendar calendar) {
        this.sql = sql;
        this.acting = acting;
        this.process = process;
        this.calendar = calendar;
    }

    /** Opens the case in the transaction of the acting person. */
    public CaseFacts open(NewCase report) {
        var at = acting.at();
        var row = new CaseFileRecord();
        row.setId(CaseId.next().value());
        row.setNumber(nextNumber(at));
        row.setTrackingCode(newTrackingCode());
        fill(row, report, at);
        var theCase = new CaseFile(row);
        if (report.urgent()) theCase.flag(Flag.URGENT, true);
        if (report.confidential()) theCase.flag(Flag.CONFIDENTIAL, true);
        if (report.channel() == Channel.LEADER) theCase.flag(Flag.INSTRUCTED, true);
        acting.opened(theCase);
        theCase.log(at, LogKind.REPORTED, "report", acting.actor(), "", null);
        theCase.attach(report.photos(), PhotoKind.REPORT, acting.actor().id(), at);
        process.start(theCase);
        return theCase.facts();
    }

    /**
     * Splits a part off a case: a case of its own with the same place, source and reporter, linked, and
     * taken up at the drawing up of the file.
     */
    public CaseFacts split(CaseFile from, String title, String description, @Nullable String categoryCode) {
        var at = acting.at();
        var row = from.row().copy();
        row.setId(CaseId.next().value());
        row.setNumber(nextNumber(at));
        row.setTrackingCode(newTrackingCode());
        begin(row);
        row.setTitle(title);
        row.setDescription(description);
        row.setCategoryCode(categoryCode);
        row.setSplitFrom(from.id().value());
        row.setFlags(from.facts().flags().stream()
                .filter(KEPT_BY_A_PART::contains)
                .map(Enum::name)
                .toArray(String[]::new));
        row.setStatus(Status.FILING.name());
        row.setStep(2);
        var part = new CaseFile(row);
        acting.opened(part);
        part.log(
                at,
                LogKind.REPORTED,
                "split",
                acting.actor(),
                "由案卷" + from.facts().number() + "拆分。",
                null);
        process.takeUp(part);
        return part.facts();
    }

    private void fill(CaseFileRecord row, NewCase report, Instant at) {
        begin(row);
        row.setChannel(report.channel().name());
        row.setTitle(report.title());
        row.setDescription(report.description());
        row.setCategoryCode(report.categoryCode());
        row.setLongitude(report.longitude());
        row.setLatitude(report.latitude());
        row.setAddress(report.address());
        row.setGridCode(report.grid().value());
        row.setAreaClass(report.areaClass());
        row.setReportedBy(acting.actor().id().value());
        row.setOnBehalfOf(report.onBehalfOf());
        row.setReporterName(report.reporterName());
        row.setReporterPhone(report.reporterPhone());
        row.setReplyWanted(report.replyWanted());
        row.setSourceNumber(report.sourceNumber());
        row.setSourceDueAt(report.sourceDueAt());
        row.setStatus(Status.COLLECTING.name());
        row.setStep(1);
        row.setFlags(new String[0]);
        row.setConfirmation("NONE");
        row.setReportedAt(at);
        row.setCalendarVersion(calendar.version());
    }

    /** What no case has at its beginning. */
    private static void begin(CaseFileRecord row) {
        row.setAssistingUnits(new String[0]);
        row.setProposedAssisting(new String[0]);
        row.setReworkCount(0);
        row.setReturnCount(0);
        row.setHandlingPaused(false);
        row.setExempted(false);
        row.setConditionId(null);
        row.setResponsibleUnit(null);
        row.setProposedUnit(null);
        row.setFiledAt(null);
        row.setDispatchedAt(null);
        row.setLogSequence(0);
        row.setLogHash(new byte[0]);
        row.setVersion(0);
    }

    /** PY, the day, and the count of that day; it says nothing that could change later. */
    private String nextNumber(Instant at) {
        var day = at.atZone(COUNTY_ZONE).toLocalDate();
        var count = sql.insertInto(NUMBER_COUNTER)
                .set(NUMBER_COUNTER.DAY, day)
                .set(NUMBER_COUNTER.LAST, 1)
                .onConflict(NUMBER_COUNTER.DAY)
                .doUpdate()
                .set(NUMBER_COUNTER.LAST, NUMBER_COUNTER.LAST.plus(1))
                .returningResult(NUMBER_COUNTER.LAST)
                .fetchSingle()
                .value1();
        return "PY%s%04d".formatted(day.format(DAY), count);
    }

    private String newTrackingCode() {
        var code = new StringBuilder();
        for (var i = 0; i < 8; i++) code.append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
        return code.toString();
    }
}
