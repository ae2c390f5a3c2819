package cn.wangge.catalog;

import cn.wangge.shared.Action;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Categories for clients that file reports. */
@RestController
class CategoryApi {

    private final Catalog catalog;

    CategoryApi(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/api/v1/categories")
    @Action("A59")
    List<ItemSummary> categories(@RequestParam(defaultValue = "") String text) {
        return catalog.search(text, Catalog.MOST);
    }
}
