package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class GridCoverTests {

    @Test
    void childrenCoverTheirParentAtEveryLevelWithoutGapOrOverlap() {
        assertThat(new GridCover(Pingyao.GRIDS).gapsAndOverlaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void neighboursShareEveryVertexOfTheirBorder(int level) {
        assertThat(new GridCover(Pingyao.GRIDS).brokenBorders(level)).isEmpty();
    }

    @Test
    void aMissingGridIsAGap() {
        var grids = new ArrayList<>(Pingyao.GRIDS);
        var removed = grids.remove(grids.size() - 1);

        assertThat(new GridCover(grids).gapsAndOverlaps())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(removed.parent()))
                .satisfies(finding -> assertThat(finding.what()).startsWith("lies open"));
    }

    @Test
    void aGridMovedByAMetreIsFound() {
        var moved = AffineTransformation.translationInstance(1e-5, 0);
        var grids = changingOne("140728102200001", 5000, 0, moved);

        assertThat(new GridCover(grids).gapsAndOverlaps()).isNotEmpty();
        assertThat(new GridCover(grids).brokenBorders(4)).isNotEmpty();
    }

    @Test
    void aGridThatIsTooLargeOrTooSmallIsReported() {
        var unmoved = new AffineTransformation();

        for (int population : List.of(20, 5000)) {
            var grids = changingOne("140728102200001", population, population / 3, unmoved);
            assertThat(new GridCover(grids).breaksOfSizeRules())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.what()).startsWith(population + " people"));
        }
    }

    @Test
    void aTownGridMayKeepTheRuleByItsHouseholds() {
        assertThat(SizeRule.TOWN.admits(new Grid.Size(400, 1900))).isTrue();
        assertThat(SizeRule.TOWN.admits(new Grid.Size(800, 1500))).isTrue();
        assertThat(SizeRule.TOWN.admits(new Grid.Size(800, 1900))).isFalse();
    }

    private static List<Grid> changingOne(String code, int population, int households, AffineTransformation move) {
        return Pingyao.GRIDS.stream()
                .map(grid -> grid.code().value().equals(code)
                        ? changed(grid, new Grid.Size(households, population), move.transform(grid.outline()))
                        : grid)
                .toList();
    }

    private static Grid changed(Grid grid, Grid.Size size, Geometry outline) {
        return new Grid(
                grid.code(),
                grid.kind(),
                grid.name(),
                grid.shortName(),
                grid.areaClass(),
                size,
                grid.mixed(),
                grid.synthetic(),
                LocalDate.of(2016, 7, 31),
                null,
                outline);
    }
}
