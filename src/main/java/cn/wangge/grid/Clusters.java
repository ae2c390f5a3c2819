package cn.wangge.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** Divides points that fill an area into compact groups of about the same size (Lloyd's algorithm). */
final class Clusters {

    private static final int ROUNDS = 15;

    private Clusters() {}

    /** The groups from the north-west to the south-east, in which order grids are numbered. */
    static List<List<Coordinate>> divide(List<Coordinate> points, int count, Random random) {
        if (points.size() < count)
            throw new IllegalArgumentException(points.size() + " points for " + count + " groups");
        var groups = group(points, farApart(points, count, random));
        for (int round = 0; round < ROUNDS; round++) {
            groups = group(points, groups.stream().map(Clusters::centre).toList());
        }
        return groups.stream()
                .sorted(Comparator.comparingDouble(group -> centre(group).x - centre(group).y))
                .toList();
    }

    static Coordinate centre(List<Coordinate> points) {
        double x = 0;
        double y = 0;
        for (var point : points) {
            x += point.x;
            y += point.y;
        }
        return new Coordinate(x / points.size(), y / points.size());
    }

    /** Which of the centres lies nearest; the first of several. */
    static int nearest(Coordinate point, List<Coordinate> centres) {
        int nearest = 0;
        double shortest = Double.MAX_VALUE;
        for (int i = 0; i < centres.size(); i++) {
            double dx = point.x - centres.get(i).x;
            double dy = point.y - centres.get(i).y;
            double distance = dx * dx + dy * dy;
            if (distance < shortest) {
                shortest = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static List<List<Coordinate>> group(List<Coordinate> points, List<Coordinate> centres) {
        List<List<Coordinate>> groups = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) groups.add(new ArrayList<>());
        for (var point : points) groups.get(nearest(point, centres)).add(point);
        return groups;
    }

    /** One at random, and then always the point farthest from those already chosen. */
    private static List<Coordinate> farApart(List<Coordinate> points, int count, Random random) {
        List<Coordinate> chosen = new ArrayList<>();
        var next = points.get(random.nextInt(points.size()));
        var gaps = new double[points.size()];
        Arrays.fill(gaps, Double.MAX_VALUE);
        while (true) {
            chosen.add(next);
            if (chosen.size() == count) return chosen;
            int farthest = 0;
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = Math.min(gaps[i], points.get(i).distance(next));
                if (gaps[i] > gaps[farthest]) farthest = i;
            }
            next = points.get(farthest);
        }
    }
}
