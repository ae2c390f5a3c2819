package cn.wangge.casefile;

import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case within one command: read once, changed by the rules, kept once at the end. Guards what must
 * never happen whatever the model says: no change after the end, no closure without a passed
 * verification, no change without a log entry.
 */
public final class CaseFile {

    private final CaseFileRecord row;
    private final List<PendingEntry> entries = new ArrayList<>();
    private final List<PendingPhoto> photos = new ArrayList<>();
    private final List<Made> decisions = new ArrayList<>();

    /** The step is the one in which it was done; what follows from it may already lie in the next. */
    record PendingEntry(
            Instant at,
            int step,
            LogKind kind,
            String action,
            Actor actor,
            StringBuilder note,
            @Nullable UUID item) {}

    record PendingPhoto(PhotoId photo, PhotoKind kind, PersonId by, Instant at) {}

    record Made(String decision, String ruleId, String reason, String outcome, Instant at) {}

    CaseFile(CaseFileRecord row) {
        this.row = row;
    }

    CaseFileRecord row() {
        return row;
    }

    List<PendingEntry> entries() {
        return entries;
    }

    /** Photos that came with the command under way and are not stored yet. */
    public int newPhotos() {
        return photos.size();
    }

    List<PendingPhoto> photos() {
        return photos;
    }

    List<Made> decisions() {
        return decisions;
    }

    boolean isChanged() {
        return row.changed() || !entries.isEmpty() || !photos.isEmpty() || !decisions.isEmpty();
    }

    void written() {
        entries.clear();
        photos.clear();
        decisions.clear();
    }

    public CaseId id() {
        return new CaseId(row.getId());
    }

    public CaseFacts facts() {
        return new CaseFacts(row);
    }

    /** Which units have to do with the case, and how that changes. */
    public CaseUnits units() {
        return new CaseUnits(this);
    }

    /** The case has come to this step; its status follows. */
    public void enterStep(int step) {
        if (step == 7) {
            row.setStep(7);
            return;
        }
        refuseAfterTheEnd();
        row.setStep(step);
        row.setStatus(Status.ofStep(step).name());
    }

    public void settleUpon(@Nullable String categoryCode, @Nullable String conditionId) {
        refuseAfterTheEnd();
        if (categoryCode != null && !categoryCode.equals(row.getCategoryCode())) {
            row.setCategoryCode(categoryCode);
            row.setConditionId(null);
        }
        if (conditionId != null) row.setConditionId(conditionId);
    }

    public void retitle(String title) {
        row.setTitle(title);
    }

    public void correctAddress(String address) {
        row.setAddress(address);
    }

    /** The place turned out to lie in another grid; what is open stays where it is. */
    public void correctPlace(GridCode grid, int areaClass) {
        refuseAfterTheEnd();
        row.setGridCode(grid.value());
        row.setAreaClass(areaClass);
    }

    public void confirmed(String outcome) {
        row.setConfirmation(outcome);
    }

    public void filed(Instant at) {
        refuseAfterTheEnd();
        row.setFiledAt(at);
    }

    /** An overdue appeal was upheld; no time stamp changes. */
    public void exempt() {
        row.setExempted(true);
    }

    /** Taken up again after its end: reopened (重新办理) or taken out of another case (拆出). */
    public void takenUpAgain(int step) {
        if (!Status.valueOf(row.getStatus()).isEnd())
            throw Refusal.conflict("casefile.refusal.notEnded", row.getNumber());
        row.setStep(step);
        row.setStatus(Status.ofStep(step).name());
        row.setClosedAt(null);
        row.setEndedAt(null);
        row.setMainCaseId(null);
        row.setVerification(null);
        row.setVerifiedBy(null);
    }

    public void fedBack(Instant at) {
        row.setFedBackAt(at);
        row.setVerification(null);
        row.setVerifiedBy(null);
    }

    public void verified(Verification outcome, PersonId by) {
        row.setVerification(outcome.name());
        row.setVerifiedBy(by.value());
    }

    /** A failed verification sends the unit to work again (返工). */
    public void reworkOrdered() {
        row.setReworkCount(row.getReworkCount() + 1);
        row.setVerification(null);
        row.setVerifiedBy(null);
    }

    public void flag(Flag flag, boolean on) {
        var flags = facts().flags();
        if (on == flags.contains(flag)) return;
        if (on) flags.add(flag);
        else flags.remove(flag);
        row.setFlags(flags.stream().map(Enum::name).toArray(String[]::new));
    }

    public void reply(String text) {
        row.setReply(text);
    }

    public void satisfied(String satisfaction) {
        row.setSatisfaction(satisfaction);
    }

    public void joined(CaseId main) {
        if (main.value().equals(row.getId())) throw Refusal.invalid("mainCaseNumber", "casefile.refusal.joinsItself");
        row.setMainCaseId(main.value());
    }

    /** The handling clock as it stands now; shown in every list without asking the ledger. */
    public void handlingClock(@Nullable Instant yellowAt, @Nullable Instant dueAt, boolean paused) {
        row.setHandlingYellowAt(yellowAt);
        row.setHandlingDueAt(dueAt);
        row.setHandlingPaused(paused);
    }

    /** Ends the case without a filed matter, or closes it. */
    public void conclude(Status end, Instant at) {
        refuseAfterTheEnd();
        if (!end.isEnd()) throw new IllegalArgumentException("not an end: " + end);
        if (end == Status.CLOSED) {
            if (!Verification.MET.name().equals(row.getVerification())) {
                throw Refusal.conflict("casefile.refusal.notVerified");
            }
            row.setClosedAt(at);
        }
        row.setStatus(end.name());
        row.setEndedAt(at);
    }

    public void attach(Collection<PhotoId> ids, PhotoKind kind, PersonId by, Instant at) {
        for (var id : ids) photos.add(new PendingPhoto(id, kind, by, at));
    }

    public void decided(String decision, String ruleId, String reason, String outcome, Instant at) {
        decisions.add(new Made(decision, ruleId, reason, outcome, at));
    }

    public void log(Instant at, LogKind kind, String action, Actor actor, String note, @Nullable UUID item) {
        entries.add(new PendingEntry(at, row.getStep(), kind, action, actor, new StringBuilder(note), item));
    }

    /** Adds a sentence to the entry of the transition under way. */
    public void remark(String sentence) {
        if (entries.isEmpty()) throw new IllegalStateException("no entry to remark upon");
        var note = entries.get(entries.size() - 1).note();
        if (!note.isEmpty()) note.append(' ');
        note.append(sentence);
    }

    public boolean hasEntry() {
        return !entries.isEmpty();
    }

    void refuseAfterTheEnd() {
        if (Status.valueOf(row.getStatus()).isEnd()) {
            throw Refusal.conflict("casefile.refusal.ended", row.getNumber());
        }
    }
}
