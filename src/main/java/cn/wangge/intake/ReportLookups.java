package cn.wangge.intake;

import cn.wangge.catalog.Catalog;
import cn.wangge.grid.Grids;
import cn.wangge.shared.Action;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the type-aheads of the report page look up; open to everybody who may report. */
@Controller
class ReportLookups {

    private static final String CHOICES = "pick/choices :: choices";
    private static final int MOST = 20;
    private static final int VILLAGE = 3;

    private final Catalog catalog;
    private final Grids grids;

    ReportLookups(Catalog catalog, Grids grids) {
        this.catalog = catalog;
        this.grids = grids;
    }

    /** What was found, as the fragment shows it. */
    record Found(List<Choice> choices) {

        record Choice(String value, String label, String note) {}
    }

    @Action("A01")
    @GetMapping("/report/pick/categories")
    String categories(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute(
                "view",
                new Found(catalog.search(text, MOST).stream()
                        .map(item -> new Found.Choice(item.code(), item.name(), item.path()))
                        .toList()));
        return CHOICES;
    }

    /** Villages and the grids in them; a township is too wide to go to. */
    @Action("A01")
    @GetMapping("/report/pick/grids")
    String grids(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute(
                "view",
                new Found(grids.search(text, 200).stream()
                        .filter(grid -> grid.level() >= VILLAGE)
                        .limit(MOST)
                        .map(grid -> new Found.Choice(
                                grid.code().value(), grids.place(grid.code()).fullName(), ""))
                        .toList()));
        return CHOICES;
    }
}
