package cn.wangge.bulletin;

import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of layouts together. */
@Component
class LayoutViews {

    private static final String SETTINGS = "A47";

    private final ReportShelf shelf;
    private final SiteLayouts site;
    private final Policy policy;
    private final BulletinWords words;

    LayoutViews(ReportShelf shelf, SiteLayouts site, Policy policy, BulletinWords words) {
        this.shelf = shelf;
        this.site = site;
        this.policy = policy;
        this.words = words;
    }

    /** @param problems of what was just handed in */
    LayoutsView view(Actor actor, List<String> problems) {
        return new LayoutsView(
                shelf.reports().stream().map(this::line).toList(),
                policy.allows("A87", actor),
                policy.allows(SETTINGS, actor),
                site.folder().toString(),
                LayoutFonts.shown(),
                problems);
    }

    private LayoutsView.Line line(String report) {
        var own = shelf.own(report).orElse(null);
        var layout = own == null ? null : own.layout();
        return new LayoutsView.Line(
                report,
                label(report),
                own == null ? "SHIPPED" : layout == null ? "REFUSED" : "OWN",
                layout == null ? shelf.shipped(report).sha256() : layout.sha256(),
                own == null ? null : BulletinWords.moment(own.since()),
                own == null ? List.of() : words.problems(own.problems()),
                layout == null ? "" : String.join("、", layout.unprinted()));
    }

    /** A report without a name of its own goes by that of its file. */
    private String label(String report) {
        var key = "bulletin.layout.report." + report;
        var label = words.text(key);
        return label.equals(key) ? report : label;
    }
}
