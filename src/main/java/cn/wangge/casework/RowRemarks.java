package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.organization.Units;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a tab says of its rows besides: how long unsigned, what is asked for, until when suspended, who leads. */
@Component
class RowRemarks {

    private final RequestBook book;
    private final RequestViews requests;
    private final WorkingCalendar calendar;
    private final Units units;
    private final Labels labels;
    private final Clock clock;

    RowRemarks(
            RequestBook book,
            RequestViews requests,
            WorkingCalendar calendar,
            Units units,
            Labels labels,
            Clock clock) {
        this.book = book;
        this.requests = requests;
        this.calendar = calendar;
        this.units = units;
        this.labels = labels;
        this.clock = clock;
    }

    /** By the id of the item. */
    Map<String, String> ofItems(String queue, List<WorklistLineRecord> items) {
        var open = queue.equals(WorklistTabs.REQUESTS)
                ? book.ofCases(items.stream().map(WorklistLineRecord::getCaseId).toList(), Request.State.OPEN)
                : List.<Request>of();
        var remarks = new HashMap<String, String>();
        for (var item : items) {
            var remark = switch (queue) {
                case WorklistTabs.REQUESTS -> asked(item, open);
                case WorklistTabs.UNSIGNED -> unsigned(item);
                case WorklistTabs.ASSISTING -> lead(item);
                default -> "";
            };
            if (!remark.isEmpty()) remarks.put(item.getItemId().toString(), remark);
        }
        return remarks;
    }

    /** By the number of the case. */
    Map<String, String> ofSuspended(List<CaseLineRecord> cases) {
        var numbers = new HashMap<UUID, String>();
        for (var line : cases) numbers.put(line.getId(), line.getNumber());
        var remarks = new HashMap<String, String>();
        for (var request : book.ofCases(numbers.keySet(), Request.State.GRANTED)) {
            if (request.kind() != RequestKind.SUSPENSION) continue;
            remarks.put(numbers.get(request.caseId().value()), requests.inShort(request, null));
        }
        return remarks;
    }

    private String asked(WorklistLineRecord item, List<Request> open) {
        var kind = ItemTabs.kindOf(item);
        return open.stream()
                .filter(request ->
                        request.kind() == kind && request.caseId().value().equals(item.getCaseId()))
                .findFirst()
                .map(request -> requests.inShort(request, item.getLimitClock()))
                .orElse("");
    }

    private String unsigned(WorklistLineRecord item) {
        var now = clock.instant();
        var waited = calendar.between(ClockKind.WORKING_HOURS, item.getOpenedAt(), now);
        var since = ShownTime.near(item.getOpenedAt(), now);
        if (waited.isZero()) return labels.text("casework.remark.dispatched", since);
        return labels.text("casework.remark.unsigned", since, calendar.words(ClockKind.WORKING_HOURS, waited));
    }

    private String lead(WorklistLineRecord item) {
        var unit = item.getResponsibleUnit();
        return unit == null ? "" : labels.text("casework.remark.lead", units.name(new UnitId(unit)));
    }
}
