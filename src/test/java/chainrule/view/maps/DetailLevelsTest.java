package chainrule.view.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.math.RandomPoints;
import chainrule.projection.PointSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class DetailLevelsTest {
  private static final int MANY = 8_000;

  @Test
  void atNoZoomMoreThanTwoPointsStandInASquareAndAllAreThereInTheEnd() {
    PointSet pixels = pixels(MANY);
    int[] levels = DetailLevels.of(pixels);
    for (int zoom = 1; zoom < 64; zoom *= 2) {
      double side = 16.0 / zoom;
      int z = zoom;
      int most =
          IntStream.range(0, MANY)
              .filter(i -> levels[i] <= z)
              .mapToObj(
                  i ->
                      Math.floor(pixels.column(0)[i] / side)
                          + " "
                          + Math.floor(pixels.column(1)[i] / side))
              .collect(Collectors.groupingBy(s -> s, Collectors.counting()))
              .values()
              .stream()
              .mapToInt(Long::intValue)
              .max()
              .orElseThrow();
      assertEquals(2, most, "zoom " + zoom);
    }
    assertTrue(Arrays.stream(levels).allMatch(level -> level >= 1 && level <= 64));
    assertEquals(1, levels[0], "the first matters most");
  }

  @Test
  void aMapThatAPictureHoldsIsDrawnWhole() {
    assertTrue(Arrays.stream(DetailLevels.of(pixels(3_000))).allMatch(level -> level == 1));
  }

  @Test
  void densityCountsEveryWordOnce() {
    WordMap map =
        new WordMap(
            IntStream.range(0, 4_000)
                .mapToObj(
                    i ->
                        new WordMap.Spot(
                            "w" + i,
                            i % 64,
                            Math.floorDiv(i, 64),
                            i % 3 == 0 ? "a" : "b",
                            List.of()))
                .toList(),
            1);
    Density density = map.density(new Picture(map.plane(), 780, 440));
    assertEquals(4_000, density.cells().stream().mapToInt(Density.Cell::words).sum());
    assertTrue(density.cells().stream().anyMatch(cell -> cell.category().equals("b")));
  }

  private static PointSet pixels(int n) {
    RealMatrix places = RandomPoints.matrix(n, 2, 1).scalarMultiply(60);
    return PointSet.of(places.getColumn(0), places.getColumn(1));
  }
}
