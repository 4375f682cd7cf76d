package chainrule.view.maps;

import chainrule.projection.PointSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * From which zoom on each point of a crowded map is drawn, so that at no zoom more than a few stand
 * on one spot. At zoom 1, 2, 4 … the picture is cut into squares that are equally large on the
 * screen, and in each of them the first points are drawn.
 */
final class DetailLevels {
  /** Up to so many points are all drawn from the start. */
  static final int CROWD = 3_000;

  private static final int LARGEST = (int) Label.LARGEST_ZOOM;
  private static final double SQUARE = 16; // pixels
  private static final int EACH = 2;

  private DetailLevels() {}

  /**
   * A zoom for each point, a power of 2.
   *
   * @param pixels where they stand at zoom 1, the ones that matter most first
   */
  static int[] of(PointSet pixels) {
    int[] levels = new int[pixels.size()];
    if (levels.length <= CROWD) {
      Arrays.fill(levels, 1);
      return levels;
    }
    for (int zoom = 1; zoom < LARGEST; zoom *= 2) {
      show(pixels, zoom, levels);
    }
    return IntStream.of(levels).map(level -> level == 0 ? LARGEST : level).toArray();
  }

  private static void show(PointSet pixels, int zoom, int[] levels) {
    Map<Long, Integer> drawn = new HashMap<>();
    for (int i = 0; i < levels.length; i++) {
      long column = (long) Math.floor(pixels.column(0)[i] * zoom / SQUARE);
      long row = (long) Math.floor(pixels.column(1)[i] * zoom / SQUARE);
      int before = drawn.merge(column << 32 | (row & 0xffffffffL), 1, Integer::sum);
      levels[i] = levels[i] == 0 && before <= EACH ? zoom : levels[i];
    }
  }
}
