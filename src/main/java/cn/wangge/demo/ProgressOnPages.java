package cn.wangge.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page know whether the demonstration is still being told; the layout shows it where it matters. */
@ControllerAdvice
class ProgressOnPages {

    private final Fortnight fortnight;

    ProgressOnPages(Fortnight fortnight) {
        this.fortnight = fortnight;
    }

    @ModelAttribute("demoProgress")
    Fortnight.@Nullable Progress progress() {
        var progress = fortnight.progress();
        return progress.underWay() ? progress : null;
    }
}
