package cn.wangge.grid;

import cn.wangge.shared.Action;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grids for programs. */
@RestController
@RequestMapping("/api/v1/grids")
class GridsApi {

    /** The base grid of a point, with the names from the county down. */
    record Located(String gridCode, String name, List<String> path) {

        static Located of(Place place) {
            var names = place.path().stream().map(GridInfo::name).toList();
            return new Located(place.code().value(), place.name(), names);
        }
    }

    private final Grids grids;

    GridsApi(Grids grids) {
        this.grids = grids;
    }

    @Action("A59")
    @GetMapping("/locate")
    Located locate(@RequestParam double longitude, @RequestParam double latitude) {
        return Located.of(grids.locate(longitude, latitude));
    }
}
