package cn.wangge.demo;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Channel;
import cn.wangge.evidence.Photos;
import cn.wangge.organization.Actor;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Photos of the demonstration, drawn and then taken in like any upload. */
@Component
class DemoPhotos {

    private static final Set<Channel> WITH_PHOTO = EnumSet.of(
            Channel.INSPECTOR,
            Channel.GRID_LEADER,
            Channel.VILLAGE,
            Channel.TOWNSHIP,
            Channel.VIDEO,
            Channel.PUBLIC,
            Channel.EXTERNAL);

    private final Photos photos;
    private final Scripts scripts;
    private final Painter painter = new Painter();

    DemoPhotos(Photos photos, Scripts scripts) {
        this.photos = photos;
        this.scripts = scripts;
    }

    /** What comes with the report; calls and letters bring none. */
    List<String> forReport(Plan plan, Actor reporter) {
        if (plan.scenario().onPaper() || !WITH_PHOTO.contains(plan.channel())) return List.of();
        return List.of(taken(plan, false, "report", reporter, plan.reportedAt()));
    }

    /** What goes with an answer, by the names of the form's fields. */
    Map<String, List<String>> forAnswer(Plan plan, CaseFacts facts, Line.Pictures which, Actor by, Instant at) {
        var onPaper = plan.scenario().onPaper();
        return switch (which) {
            case NONE -> Map.of();
            case PLACE_BEFORE -> onPaper ? Map.of() : Map.of("photos", List.of(taken(plan, false, "check", by, at)));
            case PLACE_AFTER -> Map.of("photos", List.of(taken(plan, true, "check", by, at)));
            case AFTER -> Map.of("afterPhotos", List.of(taken(plan, true, "again", by, at)));
            case DOCUMENT -> Map.of("documentPhotos", List.of(taken(plan, false, "document", by, at)));
            case HANDLING -> evidence(plan, facts, by, at);
        };
    }

    private Map<String, List<String>> evidence(Plan plan, CaseFacts facts, Actor by, Instant at) {
        var item = facts.categoryCode() == null ? plan.scenario().item() : facts.categoryCode();
        var found = new LinkedHashMap<String, List<String>>();
        for (var field : scripts.evidence(item)) found.put(field, List.of(taken(plan, true, field, by, at)));
        return found;
    }

    private String taken(Plan plan, boolean solved, String occasion, Actor by, Instant at) {
        var spot = plan.spot();
        var paper = occasion.startsWith("document");
        var stamp = new Stamp(at, spot.address(), spot.longitude(), spot.latitude());
        var jpeg = painter.jpeg(
                paper ? Scene.DOCUMENT : plan.scenario().scene(), solved, spot.kind(), plan.lot(), occasion, stamp);
        return photos.store(new ByteArrayInputStream(jpeg), "演示.jpg", by.id())
                .id()
                .toString();
    }
}
