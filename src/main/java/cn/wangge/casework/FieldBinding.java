package cn.wangge.casework;

import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.PhotoKind;
import cn.wangge.catalog.Catalog;
import cn.wangge.grid.Grids;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries the well-known fields of an answer into the facts of the case, whatever task asked for them. */
@Component
class FieldBinding {

    private final Catalog catalog;
    private final Grids grids;

    FieldBinding(Catalog catalog, Grids grids) {
        this.catalog = catalog;
        this.grids = grids;
    }

    void bind(CaseFile theCase, Answer answer) {
        bindItem(theCase, answer);
        bindUnits(theCase, answer);
        var title = answer.text("title");
        if (title != null) theCase.retitle(title);
        var grid = answer.text("gridCode");
        if (grid != null) {
            var place = grids.place(new GridCode(grid));
            theCase.correctPlace(place.code(), place.areaClass());
        }
        var address = answer.text("address");
        if (address != null) theCase.correctAddress(address);
        var reply = answer.text("reply");
        if (reply != null) theCase.reply(reply);
        bindPhotos(theCase, answer);
    }

    private void bindItem(CaseFile theCase, Answer answer) {
        var category = answer.text("categoryCode");
        var condition = answer.text("conditionId");
        if (category == null && condition == null) return;
        var code = category != null ? category : theCase.facts().categoryCode();
        if (condition != null
                && catalog.conditions(Objects.requireNonNullElse(code, "")).stream()
                        .noneMatch(c -> c.id().equals(condition))) {
            throw Refusal.invalid("conditionId", "casework.refusal.conditionOfOtherItem");
        }
        theCase.settleUpon(category, condition);
    }

    private static void bindUnits(CaseFile theCase, Answer answer) {
        var unit = answer.text("unit");
        if (unit == null) return;
        var assisting = answer.texts("assistingUnits").stream()
                .map(UnitId::new)
                .distinct()
                .toList();
        if (assisting.contains(new UnitId(unit))) {
            throw Refusal.invalid("assistingUnits", "casework.refusal.assistsItself");
        }
        theCase.units().propose(new UnitId(unit), assisting);
    }

    private static void bindPhotos(CaseFile theCase, Answer answer) {
        answer.fields().forEach((name, value) -> {
            var kind = kindOf(name, answer.part());
            if (kind == null || !(value instanceof List<?> ids)) return;
            theCase.attach(
                    ids.stream()
                            .map(id -> new PhotoId(UUID.fromString(id.toString())))
                            .toList(),
                    kind,
                    answer.by(),
                    answer.at());
        });
    }

    private static @org.jspecify.annotations.Nullable PhotoKind kindOf(String field, String part) {
        if (field.equals("beforePhotos")) return PhotoKind.BEFORE;
        if (field.equals("afterPhotos")) return PhotoKind.AFTER;
        if (field.startsWith("document")) return PhotoKind.DOCUMENT;
        if (!field.equals("photos")) return null;
        return switch (part) {
            case "confirmed" -> PhotoKind.CONFIRMATION;
            case "verified" -> PhotoKind.VERIFICATION;
            default -> PhotoKind.DOCUMENT;
        };
    }
}
