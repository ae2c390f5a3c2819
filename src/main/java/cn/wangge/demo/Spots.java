package cn.wangge.demo;

import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.grid.Position;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The places of the demonstration: streets by name, villages by the grid tree. */
@Component
class Spots {

    private static final GridCode COUNTY = new GridCode("140728");
    /** Degrees; some two hundred metres. */
    private static final double NEARBY = 0.002;

    private record Street(String kind, String area, String name, List<String> corners) {}

    private final Grids grids;
    private final Map<String, List<Street>> streets = new HashMap<>();

    Spots(Grids grids) {
        this.grids = grids;
        for (var row : DemoFile.rows("places.csv")) {
            var corners = List.of(row.get("spots").split("\\|"));
            streets.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
                    .add(new Street(row.get("kind"), row.get("area"), row.get("name"), corners));
        }
    }

    Spot spot(String kind, Lot lot) {
        var street = lot.of("street", streets.getOrDefault(kind, List.of()));
        var corner = lot.of("corner", street.corners());
        if (street.area().isEmpty()) return inVillage(kind, corner, lot);
        var township = new GridCode(street.area());
        var quarter = lot.of("quarter of " + street.name() + corner, grids.children(township));
        return at(kind, street.name() + corner, quarter, lot);
    }

    private Spot inVillage(String kind, String corner, Lot lot) {
        var wanted = kind.equals("MOUNTAIN") ? 3 : 2;
        var townships = grids.children(COUNTY).stream()
                .filter(t -> t.areaClass() == wanted && t.name().matches(".*[镇乡]"))
                .toList();
        var township = lot.of("township", townships);
        var village = lot.of("village", grids.children(township.code()));
        return at(kind, village.name() + corner, village, lot);
    }

    private Spot at(String kind, String name, GridInfo quarter, Lot lot) {
        var grid = lot.of("grid", grids.children(quarter.code()));
        var point = near(grids.middle(grid.code()), quarter.code(), lot);
        var township = grids.place(quarter.code().at(2)).name();
        return new Spot(kind, name, township + name, township, point.longitude(), point.latitude());
    }

    /** A little aside of the middle, where that is still the same quarter. */
    private Position near(Position middle, GridCode quarter, Lot lot) {
        var east = lot.between("east", -NEARBY, NEARBY);
        var north = lot.between("north", -NEARBY, NEARBY);
        for (var share = 1.0; share > 0.1; share /= 2) {
            var point = new Position(
                    rounded(middle.longitude() + east * share), rounded(middle.latitude() + north * share));
            try {
                if (grids.locate(point.longitude(), point.latitude()).code().isWithin(quarter)) return point;
            } catch (Refusal outside) {
                // Nearer to the middle, then.
            }
        }
        return middle;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
