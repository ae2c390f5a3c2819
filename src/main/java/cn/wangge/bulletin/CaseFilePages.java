package cn.wangge.bulletin;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 打印案卷: the whole file of a case to be printed, for whom may see the case. */
@Controller
class CaseFilePages {

    private final CaseFilePapers papers;
    private final Printing printing;

    CaseFilePages(CaseFilePapers papers, Printing printing) {
        this.papers = papers;
        this.printing = printing;
    }

    @Action("A14")
    @GetMapping("/cases/{number}/file.pdf")
    ResponseEntity<byte[]> file(@PathVariable String number, Actor actor) {
        return Handing.out(printing.print(papers.of(number, actor), Format.PDF), Format.PDF, number);
    }
}
