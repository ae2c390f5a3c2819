package cn.wangge.grid;

import org.locationtech.jts.geom.Coordinate;

/**
 * GCJ-02, the displaced coordinates of maps published in China. The displacement has no official formula;
 * this is the approximation in common use, on the ellipsoid of Krasovsky 1940.
 */
final class Gcj02 {

    /** Semi-major axis in metres, and square of the eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;

    /** Degrees; a thousandth of the grid that outlines lie on. */
    private static final double CLOSE = 1e-10;

    private Gcj02() {}

    /** Degrees in, degrees out. */
    static Coordinate fromWgs84(Coordinate wgs) {
        double east = wgs.x - 105;
        double north = wgs.y - 35;
        double latitude = Math.toRadians(wgs.y);
        double flat = 1 - ECCENTRICITY * Math.sin(latitude) * Math.sin(latitude);
        double metresPerRadianNorth = AXIS * (1 - ECCENTRICITY) / (flat * Math.sqrt(flat));
        double metresPerRadianEast = AXIS / Math.sqrt(flat) * Math.cos(latitude);
        return new Coordinate(
                wgs.x + Math.toDegrees(metresEast(east, north) / metresPerRadianEast),
                wgs.y + Math.toDegrees(metresNorth(east, north) / metresPerRadianNorth));
    }

    /** The point that is displaced to the given one, found by iteration; far better than a metre. */
    static Coordinate toWgs84(Coordinate gcj) {
        var guess = new Coordinate(gcj);
        for (int i = 0; i < 30; i++) {
            var displaced = fromWgs84(guess);
            double dx = gcj.x - displaced.x;
            double dy = gcj.y - displaced.y;
            guess.x += dx;
            guess.y += dy;
            if (Math.abs(dx) < CLOSE && Math.abs(dy) < CLOSE) break;
        }
        return guess;
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20, 6 * x)
                + wave(20, 2 * x)
                + wave(20, x)
                + wave(40, x / 3)
                + wave(150, x / 12)
                + wave(300, x / 30);
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20, 6 * x)
                + wave(20, 2 * x)
                + wave(20, y)
                + wave(40, y / 3)
                + wave(160, y / 12)
                + wave(320, y / 30);
    }

    private static double wave(double height, double halfTurns) {
        return height * 2 / 3 * Math.sin(halfTurns * Math.PI);
    }
}
