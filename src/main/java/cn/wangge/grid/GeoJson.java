package cn.wangge.grid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Polygons as GeoJSON geometries (RFC 7946), with seven decimals, which is the grid they lie on. */
final class GeoJson {

    private static final int DECIMALS = 7;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private GeoJson() {}

    static Geometry read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no GeoJSON", e);
        }
    }

    /** A polygon or multipolygon; of a collection of features the first. */
    static Geometry read(JsonNode node) {
        var coordinates = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "FeatureCollection" -> read(node.path("features").path(0));
            case "Feature" -> read(node.path("geometry"));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> multiPolygon(coordinates);
            default -> throw new IllegalArgumentException("neither polygon nor multipolygon: " + node.path("type"));
        };
    }

    static String write(Geometry geometry) {
        return write(geometry, DECIMALS);
    }

    /** With so many decimals as a map needs. */
    static String write(Geometry geometry, int decimals) {
        var text = new StringBuilder("{\"type\":\"").append(geometry.getGeometryType());
        text.append("\",\"coordinates\":");
        if (geometry instanceof Polygon polygon) {
            append(text, polygon, decimals);
        } else if (geometry instanceof MultiPolygon parts) {
            text.append('[');
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                if (i > 0) text.append(',');
                append(text, (Polygon) parts.getGeometryN(i), decimals);
            }
            text.append(']');
        } else {
            throw new IllegalArgumentException("neither polygon nor multipolygon: " + geometry.getGeometryType());
        }
        return text.append('}').toString();
    }

    private static Geometry multiPolygon(JsonNode node) {
        var parts = new ArrayList<Polygon>();
        for (var part : node) parts.add(polygon(part));
        return parts.size() == 1 ? parts.get(0) : SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode node) {
        var rings = new ArrayList<LinearRing>();
        for (var ring : node) rings.add(ring(ring));
        var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return SHAPES.createPolygon(rings.get(0), holes);
    }

    private static LinearRing ring(JsonNode node) {
        List<Coordinate> points = new ArrayList<>();
        for (var point : node) {
            points.add(new Coordinate(point.path(0).asDouble(), point.path(1).asDouble()));
        }
        return SHAPES.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static void append(StringBuilder text, Polygon polygon, int decimals) {
        text.append('[');
        append(text, polygon.getExteriorRing(), decimals);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            text.append(',');
            append(text, polygon.getInteriorRingN(i), decimals);
        }
        text.append(']');
    }

    private static void append(StringBuilder text, LinearRing ring, int decimals) {
        var separator = "[";
        for (var point : ring.getCoordinates()) {
            text.append(separator).append('[').append(decimal(point.x, decimals));
            text.append(',').append(decimal(point.y, decimals)).append(']');
            separator = ",";
        }
        text.append(']');
    }

    static String decimal(double degrees, int decimals) {
        return BigDecimal.valueOf(degrees)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
