package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.CaseReading.CasePhoto;
import cn.wangge.casefile.PhotoKind;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Units;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a case in words; the reporter is masked. */
@Component
class FactsViews {

    private static final Set<PhotoKind> BEFORE = EnumSet.of(PhotoKind.REPORT, PhotoKind.CONFIRMATION, PhotoKind.BEFORE);
    private static final Set<PhotoKind> AFTER = EnumSet.of(PhotoKind.AFTER, PhotoKind.VERIFICATION);

    private final CaseReading cases;
    private final Reporters reporters;
    private final Labels labels;
    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final Clock clock;

    FactsViews(
            CaseReading cases,
            Reporters reporters,
            Labels labels,
            Catalog catalog,
            Grids grids,
            Units units,
            Clock clock) {
        this.cases = cases;
        this.reporters = reporters;
        this.labels = labels;
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.clock = clock;
    }

    FactsView view(CaseFacts facts) {
        var photos = cases.photos(facts.id());
        var unit = facts.responsibleUnit();
        var outsideDue = facts.sourceDueAt();
        return new FactsView(
                facts.description(),
                category(facts.categoryCode()),
                facts.address().isBlank() ? labels.text("casework.noAddress") : facts.address(),
                grids.place(facts.grid()).fullName(),
                labels.channel(facts.channel().name()),
                reporter(facts),
                facts.sourceNumber(),
                outsideDue == null ? null : ShownTime.full(outsideDue),
                ShownTime.full(facts.reportedAt()),
                unit == null ? null : units.name(unit),
                facts.assistingUnits().stream().map(units::name).toList(),
                photos(photos, BEFORE),
                photos(photos, AFTER));
    }

    /** Papers: what shows neither the place before nor after. */
    List<PhotoView> documents(CaseFacts facts) {
        return photos(cases.photos(facts.id()), EnumSet.of(PhotoKind.DOCUMENT));
    }

    private List<PhotoView> photos(List<CasePhoto> photos, Set<PhotoKind> kinds) {
        return photos.stream()
                .filter(p -> kinds.contains(p.kind()))
                .map(this::photo)
                .toList();
    }

    private PhotoView photo(CasePhoto photo) {
        var caption =
                labels.text("casefile.photo." + photo.kind()) + " " + ShownTime.near(photo.addedAt(), clock.instant());
        return photo(photo.id().toString(), caption);
    }

    static PhotoView photo(String id, String caption) {
        return new PhotoView(id, "/photos/" + id, "/photos/" + id + "/thumbnail", caption);
    }

    private String category(@Nullable String code) {
        if (code == null) return labels.text("casework.noCategory");
        return catalog.find(code).map(Item::path).orElse(code);
    }

    @Nullable
    String reporter(CaseFacts facts) {
        var name = reporters.maskedName(facts);
        var phone = reporters.maskedPhone(facts);
        if (name == null && phone == null) return null;
        return String.join(" ", Stream.of(name, phone).filter(Objects::nonNull).toList());
    }
}
