package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The reference files of the county; their README names sources and caveats. */
final class CountyFiles {

    private static final String FOLDER = "/reference/grid/";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CountyFiles() {}

    static List<Division> divisions() {
        return lines(
                "pingyao_divisions_2016.csv",
                line -> Division.of(
                        line.get("code"),
                        line.get("level"),
                        line.get("type"),
                        line.get("name"),
                        line.get("short_name")));
    }

    static List<TownshipEstimate> townships() {
        return lines(
                "pingyao_townships_estimated.csv",
                line -> new TownshipEstimate(
                        new GridCode(line.get("code").substring(0, 9)),
                        Integer.parseInt(line.get("area_class")),
                        Integer.parseInt(line.get("population")),
                        positions(line.get("positions"))));
    }

    /** The outline of the county in WGS-84; the file has GCJ-02. */
    static Geometry outline() {
        try (var file = open("pingyao_county.geojson")) {
            var outline = GeoJson.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            outline.apply((Coordinate point) -> point.setCoordinate(Gcj02.toWgs84(point)));
            outline.geometryChanged();
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Coordinate> positions(String text) {
        return Stream.of(text.split("\\|"))
                .map(position -> position.split(" "))
                .map(degrees -> new Coordinate(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1])))
                .toList();
    }

    private static <T> List<T> lines(String name, Function<CSVRecord, T> mapping) {
        try (var reader = new InputStreamReader(open(name), StandardCharsets.UTF_8);
                var lines = CSV.parse(reader)) {
            return lines.stream().map(mapping).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var file = CountyFiles.class.getResourceAsStream(FOLDER + name);
        if (file == null) throw new IllegalStateException("missing reference file " + name);
        return file;
    }
}
