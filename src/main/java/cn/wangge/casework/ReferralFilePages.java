package cn.wangge.casework;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 移送材料: the facts of a case on one page, to be read by the efficiency office and to be printed. */
@Controller
class ReferralFilePages {

    private final ReferralFiles files;

    ReferralFilePages(ReferralFiles files) {
        this.files = files;
    }

    @Action("A73")
    @GetMapping("/cases/{number}/referral-file")
    String file(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("view", files.view(number, actor));
        return "casework/referralFile";
    }
}
