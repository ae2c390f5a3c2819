package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.db.tables.records.RecipientRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.notification.PaperPost;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a paper: one of a person, the leaders of a unit, or an address outside the product.
 *
 * @param audience whole at its issue, or its public edition once it is published
 */
record Recipient(
        UUID id,
        PaperKind paper,
        Period.Kind kind,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        @Nullable String address,
        Audience audience) {

    static Recipient of(RecipientRecord row) {
        return new Recipient(
                row.getId(),
                PaperKind.valueOf(row.getPaper()),
                Period.Kind.valueOf(row.getKind()),
                row.getPersonId() == null ? null : new PersonId(row.getPersonId()),
                row.getUnitCode() == null ? null : new UnitId(row.getUnitCode()),
                row.getAddress(),
                Audience.valueOf(row.getAudience()));
    }

    /**
     * As it was typed.
     *
     * @throws Refusal INVALID unless exactly one is named, for what is no address, and for any address outside
     *     where the paper is about a person
     */
    static Recipient typed(Schedule schedule, String person, String unit, String address, boolean open) {
        if (Stream.of(person, unit, address).filter(typed -> !typed.isBlank()).count() != 1) {
            throw Refusal.invalid("person", "bulletin.refusal.oneRecipient");
        }
        if (!address.isBlank() && schedule.paper().reach() == PaperKind.Reach.PERSON) {
            throw Refusal.invalid("address", "bulletin.refusal.notOutside");
        }
        var wantsOpen = open && !address.isBlank();
        if (wantsOpen && !schedule.paper().isOpen()) throw Refusal.invalid("open", "bulletin.refusal.notOpen");
        return new Recipient(
                UUID.randomUUID(),
                schedule.paper(),
                schedule.timing().kind(),
                person.isBlank() ? null : new PersonId(person.strip()),
                unit.isBlank() ? null : new UnitId(unit.strip()),
                address.isBlank() ? null : PaperPost.checked(address),
                wantsOpen ? Audience.PUBLIC : Audience.STAFF);
    }
}
