package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sign-in page. */
@Controller
class LoginPages {

    /** Request attribute: seconds until another try is looked at. */
    static final String WAIT = "wangge.wait";

    @GetMapping("/login")
    @Action("A56")
    String form(Actor actor) {
        return actor.equals(Actor.CITIZEN) ? "security/login" : "redirect:/";
    }

    // Reached by forward only, after too many tries.
    @RequestMapping("/login/wait")
    @Action("A56")
    String wait(HttpServletRequest request, Model model) {
        model.addAttribute("wait", request.getAttribute(WAIT));
        return "security/login";
    }
}
