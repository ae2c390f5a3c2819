package cn.wangge.casework;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The search for cases, the page of a case, its map and the drawing of its process. */
@Controller
class CasePages {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final CaseSearchViews searches;
    private final CaseViews cases;
    private final CaseMaps maps;
    private final CaseSheets sheets;
    private final ActViews acts;
    private final RequestViews requests;
    private final ReferralFiles files;

    CasePages(
            CaseSearchViews searches,
            CaseViews cases,
            CaseMaps maps,
            CaseSheets sheets,
            ActViews acts,
            RequestViews requests,
            ReferralFiles files) {
        this.files = files;
        this.searches = searches;
        this.cases = cases;
        this.maps = maps;
        this.sheets = sheets;
        this.acts = acts;
        this.requests = requests;
    }

    @Action("A13")
    @GetMapping("/cases")
    String cases(@RequestParam Map<String, String> asked, Actor actor, Model model) {
        model.addAttribute("view", searches.view(CaseFilter.of(asked), actor));
        return "casework/cases";
    }

    @Action("A14")
    @GetMapping("/cases/{number}")
    String theCase(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean check,
            Actor actor,
            Model model) {
        model.addAttribute("view", cases.view(number, check, actor));
        model.addAttribute("acts", acts.buttons(number, actor));
        var facts = sheets.seen(number, actor);
        model.addAttribute("requests", requests.of(facts));
        if (files.isFor(facts, actor)) model.addAttribute("referralFile", ReferralFiles.href(facts));
        return "casework/case";
    }

    @Action("A14")
    @GetMapping("/cases/{number}/map")
    @ResponseBody
    CaseMap map(@PathVariable String number, Actor actor) {
        return maps.of(number, actor);
    }

    @Action("A14")
    @GetMapping("/cases/{number}/diagram")
    ResponseEntity<byte[]> diagram(@PathVariable String number, Actor actor) {
        return ResponseEntity.ok()
                .contentType(XML)
                .body(cases.diagram(number, actor).getBytes(StandardCharsets.UTF_8));
    }
}
