package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Makes up the base grids of one township: how many, how large, and around which points. */
final class TownshipDrawing {

    /** So many points stand for the area of one base grid. */
    private static final int POINTS_PER_GRID = 250;

    /** How far villages differ: the smallest and the largest compared with the average. */
    private static final double SMALLEST = 0.7;

    private static final double LARGEST = 1.4;

    /** A base grid to be; its centre is in the plane of {@link Ground#toPlane()}. */
    record Draft(GridCode code, Division village, int areaClass, boolean mixed, Grid.Size size, Coordinate centre) {}

    private final TownshipEstimate township;
    private final List<Division> villages;
    private final Random random;

    /** Always draws the same: the township's code is the seed. */
    TownshipDrawing(TownshipEstimate township, List<Division> villages) {
        this.township = township;
        this.villages = villages;
        this.random = new Random(Long.parseLong(township.code().value()));
    }

    /**
     * @param region where the township lies, in degrees
     * @param town centre of the old town in the plane
     */
    List<Draft> draw(Geometry region, Coordinate town) {
        var people = share(township.population(), villages.size(), SMALLEST, LARGEST);
        var points = fill(Ground.toPlane().transform(region));
        var places = Clusters.divide(points, villages.size(), random);
        var mixed = mixedPlaces(places, town);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            drafts.addAll(village(villages.get(i), people[i], places.get(i), mixed.contains(i)));
        }
        return drafts;
    }

    private List<Draft> village(Division village, int population, List<Coordinate> points, boolean mixed) {
        var rule = SizeRule.of(township.areaClass(), mixed);
        int count = rule.gridsFor(population);
        var people = share(population, count, 0.97, 1.03);
        var places = Clusters.divide(points, count, random);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var code = new GridCode(village.code().value() + String.format(Locale.ROOT, "%03d", i + 1));
            int households = (int) Math.round(people[i] / rule.householdSize());
            var size = new Grid.Size(households, people[i]);
            drafts.add(new Draft(code, village, township.areaClass(), mixed, size, Clusters.centre(places.get(i))));
        }
        return drafts;
    }

    /** Of the villages around the town, the nearer half has townspeople among its villagers. */
    private Set<Integer> mixedPlaces(List<List<Coordinate>> places, Coordinate town) {
        Set<Integer> mixed = new HashSet<>();
        if (township.areaClass() != 1) return mixed;
        List<Integer> nearest = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            if (villages.get(i).kind() == GridKind.VILLAGE) nearest.add(i);
        }
        nearest.sort(
                Comparator.comparingDouble(i -> Clusters.centre(places.get(i)).distance(town)));
        mixed.addAll(nearest.subList(0, nearest.size() / 2));
        return mixed;
    }

    /** Points of an even grid over the whole region. */
    private List<Coordinate> fill(Geometry region) {
        int grids = villages.size() + township.population() / 400;
        double step = Math.sqrt(region.getArea() / (grids * POINTS_PER_GRID));
        var inside = PreparedGeometryFactory.prepare(region);
        var frame = region.getEnvelopeInternal();
        List<Coordinate> points = new ArrayList<>();
        for (double y = frame.getMinY() + step / 2; y < frame.getMaxY(); y += step) {
            for (double x = frame.getMinX() + step / 2; x < frame.getMaxX(); x += step) {
                var point = region.getFactory().createPoint(new Coordinate(x, y));
                if (inside.covers(point)) points.add(point.getCoordinate());
            }
        }
        return points;
    }

    /** Parts that differ by chance within the bounds and add up to the whole. */
    private int[] share(int whole, int count, double least, double most) {
        var weights = random.doubles(count, least, most).toArray();
        double sum = Arrays.stream(weights).sum();
        var parts = new int[count];
        double reached = 0;
        int given = 0;
        for (int i = 0; i < count; i++) {
            reached += weights[i];
            parts[i] = (int) Math.round(whole * reached / sum) - given;
            given += parts[i];
        }
        return parts;
    }
}
