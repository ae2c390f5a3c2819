package cn.wangge.duty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet of a handover for reading: labels in the reader's language, what was written as it was written. */
@Component
class SheetViews {

    private final DutyWords words;

    SheetViews(DutyWords words) {
        this.words = words;
    }

    /** The parts of a sheet; {@code more} cases that are not listed. */
    record View(
            String takenAt,
            HandoverSheet.Staff outgoing,
            HandoverSheet.Staff incoming,
            HandoverSheet.Figures figures,
            List<Risk> risks,
            int more,
            List<Line> requests,
            List<Line> approvals,
            List<Call> callbacks,
            List<Held> held,
            String notes) {}

    /** A case to watch; {@code overdue} as a whole. */
    record Risk(
            String caseNumber,
            String title,
            String task,
            String waitsFor,
            String due,
            String light,
            List<String> flags,
            boolean overdue) {}

    /** Something that waits in a case: what, of whom, since or until when. */
    record Line(String caseNumber, String title, String what, String who, String at) {}

    record Call(
            String text, @Nullable String contact, @Nullable String caseNumber, String promisedFor, boolean late) {}

    record Held(String item, String caseNumber, String title, String task, String holder, String since) {}

    View view(HandoverSheet sheet) {
        return new View(
                words.full(sheet.takenAt()),
                sheet.outgoing(),
                sheet.incoming(),
                sheet.figures(),
                sheet.risks().stream().map(this::risk).toList(),
                sheet.riskCount() - sheet.risks().size(),
                sheet.requests().stream()
                        .map(r -> new Line(
                                r.caseNumber(),
                                r.title(),
                                words.text(r.kind()),
                                r.askedBy(),
                                words.moment(r.askedAt())))
                        .toList(),
                sheet.approvals().stream()
                        .map(a -> new Line(
                                a.caseNumber(),
                                a.title(),
                                words.text("duty.sheet.approval"),
                                Objects.requireNonNullElse(a.holder(), ""),
                                moment(a.dueAt())))
                        .toList(),
                sheet.callbacks().stream().map(c -> call(c, sheet.takenAt())).toList(),
                sheet.held().stream().map(this::held).toList(),
                sheet.notes());
    }

    private Risk risk(HandoverSheet.Risk risk) {
        return new Risk(
                risk.caseNumber(),
                risk.title(),
                risk.task(),
                risk.waitsFor() == null ? "" : words.text("organization.post." + risk.waitsFor()),
                moment(risk.dueAt()),
                risk.light(),
                risk.flags(),
                risk.overdue());
    }

    private Call call(HandoverSheet.Callback call, Instant takenAt) {
        return new Call(
                call.text(),
                call.contact(),
                call.caseNumber(),
                words.moment(call.promisedFor()),
                call.promisedFor().isBefore(takenAt));
    }

    private Held held(HandoverSheet.Held held) {
        return new Held(
                held.item(), held.caseNumber(), held.title(), held.task(), held.holder(), words.moment(held.since()));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : words.moment(at);
    }
}
