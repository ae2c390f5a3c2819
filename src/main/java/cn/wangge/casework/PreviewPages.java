package cn.wangge.casework;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What stands beside the worklist: an item or a case in short, as a part of a page. */
@Controller
class PreviewPages {

    private final PreviewViews views;
    private final Labels labels;

    PreviewPages(PreviewViews views, Labels labels) {
        this.views = views;
        this.labels = labels;
    }

    @Action("A58")
    @GetMapping("/worklist/{itemId}/preview")
    ModelAndView item(@PathVariable UUID itemId, Actor actor) {
        return part(() -> views.ofItem(new ItemId(itemId), actor));
    }

    @Action("A14")
    @GetMapping("/cases/{number}/preview")
    ModelAndView theCase(@PathVariable String number, Actor actor) {
        return part(() -> views.ofCase(number, actor));
    }

    /** What somebody else has answered meanwhile is said in the place where it would have stood. */
    private ModelAndView part(Supplier<PreviewView> view) {
        try {
            return new ModelAndView("casework/preview :: preview", "view", view.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNKNOWN) throw refusal;
            var gone = new ModelAndView(
                    "casework/preview :: gone",
                    "sentence",
                    labels.problem(refusal.problems().get(0)));
            gone.setStatus(HttpStatus.NOT_FOUND);
            return gone;
        }
    }
}
