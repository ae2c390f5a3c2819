package cn.wangge.casefile;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import cn.wangge.deadline.CaseCalendars;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a case, read-only. */
public final class CaseFacts {

    private final CaseFileRecord row;

    CaseFacts(CaseFileRecord row) {
        this.row = row;
    }

    public CaseId id() {
        return new CaseId(row.getId());
    }

    public String number() {
        return row.getNumber();
    }

    public String title() {
        return row.getTitle();
    }

    public String description() {
        return row.getDescription();
    }

    public Channel channel() {
        return Channel.valueOf(row.getChannel());
    }

    public Status status() {
        return Status.valueOf(row.getStatus());
    }

    public int step() {
        return row.getStep();
    }

    public Set<Flag> flags() {
        var flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(row.getFlags()).map(Flag::valueOf).forEach(flags::add);
        return flags;
    }

    public boolean urgent() {
        return flags().contains(Flag.URGENT);
    }

    public @Nullable String categoryCode() {
        return row.getCategoryCode();
    }

    public @Nullable String conditionId() {
        return row.getConditionId();
    }

    public GridCode grid() {
        return new GridCode(row.getGridCode());
    }

    /** What its deadlines count by: the calendar it was filed under, and the hours of its place. */
    public CaseCalendars.Pin calendar() {
        return new CaseCalendars.Pin(row.getCalendarVersion(), grid());
    }

    public int areaClass() {
        return row.getAreaClass();
    }

    public double longitude() {
        return row.getLongitude();
    }

    public double latitude() {
        return row.getLatitude();
    }

    public String address() {
        return row.getAddress();
    }

    public PersonId reportedBy() {
        return new PersonId(row.getReportedBy());
    }

    public @Nullable String onBehalfOf() {
        return row.getOnBehalfOf();
    }

    public @Nullable String reporterName() {
        return row.getReporterName();
    }

    public @Nullable String reporterPhone() {
        return row.getReporterPhone();
    }

    public boolean replyWanted() {
        return row.getReplyWanted();
    }

    public @Nullable String sourceNumber() {
        return row.getSourceNumber();
    }

    public @Nullable Instant sourceDueAt() {
        return row.getSourceDueAt();
    }

    public String trackingCode() {
        return row.getTrackingCode();
    }

    public @Nullable UnitId responsibleUnit() {
        return unit(row.getResponsibleUnit());
    }

    public List<UnitId> assistingUnits() {
        return units(row.getAssistingUnits());
    }

    /** 站、所、队 that the unit has passed the work on to. */
    public @Nullable UnitId station() {
        return unit(row.getStationUnit());
    }

    /** The unit named by an arbitration; it may not return the case again. */
    public @Nullable UnitId designatedUnit() {
        return unit(row.getDesignatedUnit());
    }

    /** The unit to which an arbitration has passed the case, until it is dispatched. */
    public @Nullable UnitId ruledUnit() {
        return unit(row.getRuledUnit());
    }

    /** The handling limit under which it was dispatched, without extensions. */
    public @Nullable Limit limit() {
        var clock = row.getLimitClock();
        return clock == null ? null : new Limit(ClockKind.valueOf(clock), row.getLimitAmount());
    }

    /** Whether an overdue appeal was upheld; the raw times stay as they are. */
    public boolean exempted() {
        return row.getExempted();
    }

    public @Nullable UnitId proposedUnit() {
        return unit(row.getProposedUnit());
    }

    public List<UnitId> proposedAssisting() {
        return units(row.getProposedAssisting());
    }

    public String confirmation() {
        return row.getConfirmation();
    }

    public @Nullable Verification verification() {
        return row.getVerification() == null ? null : Verification.valueOf(row.getVerification());
    }

    public int reworkCount() {
        return row.getReworkCount();
    }

    public int returnCount() {
        return row.getReturnCount();
    }

    public Instant reportedAt() {
        return Objects.requireNonNull(row.getReportedAt());
    }

    public @Nullable Instant filedAt() {
        return row.getFiledAt();
    }

    public @Nullable Instant dispatchedAt() {
        return row.getDispatchedAt();
    }

    public @Nullable Instant fedBackAt() {
        return row.getFedBackAt();
    }

    public @Nullable Instant closedAt() {
        return row.getClosedAt();
    }

    public @Nullable String reply() {
        return row.getReply();
    }

    public @Nullable String satisfaction() {
        return row.getSatisfaction();
    }

    /** The case that this one was split off. */
    public @Nullable CaseId splitFrom() {
        return row.getSplitFrom() == null ? null : new CaseId(row.getSplitFrom());
    }

    public @Nullable CaseId mainCase() {
        return row.getMainCaseId() == null ? null : new CaseId(row.getMainCaseId());
    }

    private static @Nullable UnitId unit(@Nullable String code) {
        return code == null ? null : new UnitId(code);
    }

    private static List<UnitId> units(String[] codes) {
        return Stream.of(codes).map(UnitId::new).toList();
    }
}
