package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.CaseReading.CasePhoto;
import cn.wangge.casefile.PhotoKind;
import cn.wangge.organization.People;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The photos of a case with who took them, when and where. */
@Component
class GalleryViews {

    private static final Set<PhotoKind> BEFORE = EnumSet.of(PhotoKind.REPORT, PhotoKind.CONFIRMATION, PhotoKind.BEFORE);
    private static final Set<PhotoKind> AFTER = EnumSet.of(PhotoKind.AFTER, PhotoKind.VERIFICATION);
    private static final Set<PhotoKind> DOCUMENTS = EnumSet.of(PhotoKind.DOCUMENT);

    private final CaseReading cases;
    private final People people;
    private final Labels labels;
    private final Clock clock;

    GalleryViews(CaseReading cases, People people, Labels labels, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    GalleryView of(CaseFacts facts) {
        return of(facts, cases.photos(facts.id()));
    }

    /** What the gallery shows, in its order. */
    List<CasePhoto> shown(CaseFacts facts) {
        var photos = cases.photos(facts.id());
        return Stream.of(BEFORE, AFTER, DOCUMENTS)
                .flatMap(kinds -> firstOf(photos, kinds))
                .toList();
    }

    GalleryView of(CaseFacts facts, List<CasePhoto> photos) {
        return new GalleryView(
                pictures(facts, photos, BEFORE), pictures(facts, photos, AFTER), pictures(facts, photos, DOCUMENTS));
    }

    PictureView picture(CaseFacts facts, CasePhoto photo) {
        var id = photo.id().toString();
        var kind = labels.text("casefile.photo." + photo.kind());
        var at = ShownTime.near(photo.addedAt(), clock.instant());
        var who = people.name(photo.addedBy());
        var where = facts.address();
        var caption = String.join(" ", List.of(kind, at, who, where)).strip();
        return new PictureView(id, "/photos/" + id, "/photos/" + id + "/thumbnail", kind, at, who, where, caption);
    }

    /** A photo sent at several steps is shown where it was sent first. */
    private List<PictureView> pictures(CaseFacts facts, List<CasePhoto> photos, Set<PhotoKind> kinds) {
        return firstOf(photos, kinds).map(photo -> picture(facts, photo)).toList();
    }

    private static Stream<CasePhoto> firstOf(List<CasePhoto> photos, Set<PhotoKind> kinds) {
        var seen = new HashSet<>();
        return photos.stream().filter(photo -> kinds.contains(photo.kind()) && seen.add(photo.id()));
    }
}
