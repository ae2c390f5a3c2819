package cn.wangge.duty;

import cn.wangge.casefile.Acting;
import cn.wangge.casework.ItemId;
import cn.wangge.casework.PuttingBack;
import cn.wangge.duty.HandoverBook.Side;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Handing a shift over (交接班): one signs what stands open, another signs that he has read it. Joins the
 * command under way.
 */
@Component
public class Handovers {

    static final int LONGEST_NOTES = 2000;

    private final HandoverBook book;
    private final HandoverFilling filling;
    private final Roster roster;
    private final Shifts shifts;
    private final PuttingBack puttingBack;
    private final DutyLog log;
    private final DutyWords words;
    private final ObjectMapper json;
    private final Acting acting;

    Handovers(
            HandoverBook book,
            HandoverFilling filling,
            Roster roster,
            Shifts shifts,
            PuttingBack puttingBack,
            DutyLog log,
            DutyWords words,
            ObjectMapper json,
            Acting acting) {
        this.book = book;
        this.filling = filling;
        this.roster = roster;
        this.shifts = shifts;
        this.puttingBack = puttingBack;
        this.log = log;
        this.words = words;
        this.json = json;
        this.acting = acting;
    }

    /** Begins with a shift that has begun. @throws Refusal FORBIDDEN for who neither leads it nor could */
    public UUID open(Shift shift) {
        if (shift.from().isAfter(acting.at())) throw Refusal.conflict("duty.refusal.notBegun");
        refuseOutsiders(mayGive(shift, acting.actor()));
        return book.open(shift);
    }

    public void keepNotes(UUID id, String notes) {
        var handover = unsigned(id);
        refuseOutsiders(mayGive(handover.shift(), acting.actor()));
        book.note(id, worded(notes));
    }

    /** Puts an item back to the queue that somebody of the outgoing shift holds. */
    public void release(UUID id, ItemId item) {
        var handover = unsigned(id);
        refuseOutsiders(mayGive(handover.shift(), acting.actor()));
        puttingBack.release(item, roster.crew(handover.shift()).present());
    }

    /** Signs what stands open now; from here on the sheet never changes. */
    public void give(UUID id, String notes) {
        var handover = unsigned(id);
        var entitled = mayGive(handover.shift(), acting.actor());
        refuseOutsiders(entitled);
        var said = worded(notes);
        book.note(id, said);
        var content = write(filling.sheet(handover.shift(), said, acting.at()));
        var snapshot = new HandoverBook.Snapshot(content, Sha256.hex(content));
        book.keep(id, snapshot);
        book.sign(id, Side.OUT, entitled == Entitled.SUBSTITUTE, snapshot.hash());
        note("duty.handover.given", handover.shift());
    }

    /** Another person has read it and takes over. */
    public void take(UUID id) {
        book.hold(id);
        var handover = find(id);
        var given = handover.out();
        if (given == null) throw Refusal.conflict("duty.refusal.notGiven");
        if (handover.in() != null) throw Refusal.conflict("duty.refusal.takenAlready");
        var actor = acting.actor();
        if (given.person().equals(actor.id())) throw Refusal.forbidden("duty.refusal.samePerson");
        var entitled = mayTake(handover.shift(), actor);
        refuseOutsiders(entitled);
        var snapshot = book.snapshot(id).orElseThrow();
        if (!isIntact(snapshot)) throw Refusal.conflict("duty.refusal.altered");
        book.sign(id, Side.IN, entitled == Entitled.SUBSTITUTE, snapshot.hash());
        note("duty.handover.taken", handover.shift());
    }

    /** By the roster, in the stead of whom the roster names, or not at all. */
    enum Entitled {
        BY_ROSTER,
        SUBSTITUTE,
        NO
    }

    Entitled mayGive(Shift shift, Actor actor) {
        return entitled(roster.crew(shift), actor);
    }

    Entitled mayTake(Shift shift, Actor actor) {
        return entitled(roster.crew(shifts.after(shift)), actor);
    }

    /** People fall ill; then another shift leader signs, and the sheet says so. */
    private static Entitled entitled(Crew crew, Actor actor) {
        if (crew.inCharge().contains(actor.id())) return Entitled.BY_ROSTER;
        return actor.holds(Post.SHIFT_LEADER) ? Entitled.SUBSTITUTE : Entitled.NO;
    }

    boolean isIntact(HandoverBook.Snapshot snapshot) {
        return Sha256.hex(snapshot.content()).equals(snapshot.hash());
    }

    HandoverSheet read(HandoverBook.Snapshot snapshot) {
        try {
            return json.readValue(snapshot.content(), HandoverSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept handover cannot be read", e);
        }
    }

    private Handover find(UUID id) {
        return book.find(id).orElseThrow(() -> Refusal.unknown("duty.refusal.noHandover"));
    }

    private Handover unsigned(UUID id) {
        book.hold(id);
        var handover = find(id);
        if (handover.out() != null) throw Refusal.conflict("duty.refusal.givenAlready");
        return handover;
    }

    private static void refuseOutsiders(Entitled entitled) {
        if (entitled == Entitled.NO) throw Refusal.forbidden("duty.refusal.notInCharge");
    }

    private static String worded(String notes) {
        var said = notes.strip();
        if (said.length() > LONGEST_NOTES) throw Refusal.invalid("notes", "duty.refusal.textLong", LONGEST_NOTES);
        return said;
    }

    private void note(String key, Shift shift) {
        var text = words.chinese(
                key, words.day(shift.day()) + shift.name(), acting.actor().name());
        log.note(EntryKind.HANDOVER, text);
    }

    private String write(HandoverSheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
