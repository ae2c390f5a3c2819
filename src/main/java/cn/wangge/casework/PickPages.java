package cn.wangge.casework;

import cn.wangge.catalog.Catalog;
import cn.wangge.grid.Grids;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.shared.Action;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What type-aheads look up. */
@Controller
class PickPages {

    private static final String CHOICES = "pick/choices :: choices";
    private static final int MOST = 20;

    private final Catalog catalog;
    private final Grids grids;
    private final People people;
    private final Labels labels;

    PickPages(Catalog catalog, Grids grids, People people, Labels labels) {
        this.catalog = catalog;
        this.grids = grids;
        this.people = people;
        this.labels = labels;
    }

    @Action("A59")
    @GetMapping("/pick/categories")
    String categories(@RequestParam(defaultValue = "") String text, Model model) {
        return shown(
                model,
                catalog.search(text, MOST).stream()
                        .map(item -> new PickView.Choice(item.code(), item.name(), item.path()))
                        .toList());
    }

    @Action("A59")
    @GetMapping("/pick/grids")
    String grids(@RequestParam(defaultValue = "") String text, Model model) {
        return shown(
                model,
                grids.search(text, MOST).stream()
                        .map(grid -> new PickView.Choice(
                                grid.code().value(),
                                grids.place(grid.code()).fullName(),
                                grid.code().value()))
                        .toList());
    }

    @Action("A59")
    @GetMapping("/pick/people")
    String people(@RequestParam(defaultValue = "") String text, Model model) {
        return shown(model, people.search(text, MOST).stream().map(this::person).toList());
    }

    private PickView.Choice person(PersonSummary person) {
        var posts =
                person.posts().stream().map(labels::post).collect(Collectors.joining(labels.text("page.separator")));
        return new PickView.Choice(
                person.id().value(), person.name(), posts + " " + person.id().value());
    }

    private static String shown(Model model, List<PickView.Choice> choices) {
        model.addAttribute("view", new PickView(choices));
        return CHOICES;
    }
}
