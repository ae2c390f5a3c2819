package cn.wangge.duty;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.Action;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty, and entries of the duty log, for programs. */
@RestController
class DutyApi {

    private final Roster roster;
    private final Shifts shifts;
    private final People people;
    private final DutyLog log;
    private final Commands commands;
    private final Clock clock;

    DutyApi(Roster roster, Shifts shifts, People people, DutyLog log, Commands commands, Clock clock) {
        this.roster = roster;
        this.shifts = shifts;
        this.people = people;
        this.log = log;
        this.commands = commands;
        this.clock = clock;
    }

    /** The shift under way and its people. */
    record Now(
            String shift,
            String name,
            OffsetDateTime from,
            OffsetDateTime until,
            List<Person> leaders,
            List<Person> operators,
            List<Person> standby) {}

    record Person(String id, String name) {}

    /** An entry by a program; the times with their offset. */
    record Written(
            @Nullable String kind,
            @Nullable String text,
            @Nullable OffsetDateTime happenedAt,
            @Nullable String caseNumber,
            @Nullable String contact,
            @Nullable OffsetDateTime callbackAt) {}

    record Receipt(long entry) {}

    @Action("A62")
    @GetMapping("/api/v1/duty/now")
    Now now() {
        var crew = roster.crew(shifts.at(clock.instant()));
        return new Now(
                crew.shift().id(),
                crew.shift().name(),
                local(crew.shift().from()),
                local(crew.shift().until()),
                people(crew.of(Part.LEADER)),
                people(crew.of(Part.OPERATOR)),
                people(crew.of(Part.STANDBY)));
    }

    @Action("A66")
    @PostMapping("/api/v1/duty/log")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt write(
            @RequestBody Written body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return commands.once(actor, key, body, Receipt.class, () -> new Receipt(log.write(entry(body))));
    }

    private static NewEntry entry(Written body) {
        return new NewEntry(
                kind(body.kind()),
                instant(body.happenedAt()),
                Objects.requireNonNullElse(body.text(), ""),
                body.caseNumber(),
                body.contact(),
                instant(body.callbackAt()));
    }

    static EntryKind kind(@Nullable String word) {
        return EntryKind.byHand().stream()
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "duty.refusal.kind"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(Shift.ZONE).toOffsetDateTime();
    }

    private List<Person> people(List<PersonId> ids) {
        return ids.stream().map(id -> new Person(id.value(), people.name(id))).toList();
    }
}
