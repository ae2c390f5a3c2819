package cn.wangge.grid;

import cn.wangge.shared.Action;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What maps on pages are drawn from; borders and names of grids are public. */
@RestController
class MapPages {

    private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);
    private static final CacheControl SHIFT =
            CacheControl.maxAge(Duration.ofHours(8)).cachePublic();

    /** The base grid of a point, and the township whose grids go with it on a map. */
    record Located(String gridCode, String name, String township) {}

    private final GridMap grids;

    MapPages(GridMap grids) {
        this.grids = grids;
    }

    /** County and townships. */
    @Action("A05")
    @GetMapping("/map/county")
    ResponseEntity<byte[]> county() {
        return shapes(grids.mapOfCounty());
    }

    /** Villages and base grids of a township. */
    @Action("A05")
    @GetMapping("/map/townships/{code}")
    ResponseEntity<byte[]> township(@PathVariable String code) {
        if (!code.matches("\\d{9}")) throw Refusal.unknown("grid.refusal.unknownGrid", code);
        return shapes(grids.mapOfTownship(new GridCode(code)));
    }

    @Action("A05")
    @GetMapping("/map/locate")
    Located locate(@RequestParam double longitude, @RequestParam double latitude) {
        var place = grids.locate(longitude, latitude);
        return new Located(
                place.code().value(), place.fullName(), place.code().at(2).value());
    }

    /** The mark follows from the content, so that a browser asks again without fetching again. */
    private static ResponseEntity<byte[]> shapes(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(SHIFT)
                .eTag('"' + DigestUtils.md5DigestAsHex(bytes) + '"')
                .body(bytes);
    }
}
