package chainrule.view.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Places labels beside points, each where it covers least of the labels before it, of marks and of
 * lines. All labels are placed, as a picture of an update needs it; {@link LabelLayout} leaves some
 * out. Lengths are pixels.
 *
 * <p>Remembers where a name was in the picture before, and leaves it there when that costs little:
 * names should not jump.
 */
final class LabelPlacement {
  private static final double LETTER = 6.8;
  private static final double HEIGHT = 13;
  private static final double JUMP = 25;

  private final double size;
  private final Map<String, Side> sides = new HashMap<>();
  private final List<Rectangle> names = new ArrayList<>();
  private final List<Rectangle> marks = new ArrayList<>();

  /**
   * Places labels in [0, size]², if possible.
   *
   * @param size the sides of the picture
   */
  LabelPlacement(double size) {
    this.size = size;
  }

  /**
   * The sides of a point where its label can be, with direction and distance; the first ones are
   * preferred.
   */
  private enum Side {
    EAST(1, 0, 9),
    WEST(-1, 0, 9),
    NORTH(0, 1, 12),
    SOUTH(0, -1, 12),
    NORTH_EAST(1, 1, 7),
    SOUTH_EAST(1, -1, 7),
    NORTH_WEST(-1, 1, 7),
    SOUTH_WEST(-1, -1, 7),
    FAR_NORTH(0, 1, 25),
    FAR_SOUTH(0, -1, 25),
    FAR_NORTH_EAST(1, 1, 17),
    FAR_SOUTH_EAST(1, -1, 17),
    FAR_NORTH_WEST(-1, 1, 17),
    FAR_SOUTH_WEST(-1, -1, 17);

    private final int right;
    private final int up;
    private final double distance;

    Side(int right, int up, double distance) {
      this.right = right;
      this.up = up;
      this.distance = distance;
    }

    Rectangle rectangle(String name, double x, double y) {
      double width = LETTER * name.length();
      return new Rectangle(x + right * (distance + width / 2), y + up * distance, width, HEIGHT);
    }
  }

  /** Begins the next picture. */
  void clear() {
    names.clear();
    marks.clear();
  }

  /** A square that labels should not cover. */
  void keepFree(double x, double y, double side) {
    marks.add(new Rectangle(x, y, side, side));
  }

  /**
   * Places a label.
   *
   * @param owner whose name it is, in all pictures
   * @param name of the point (x, y)
   */
  Rectangle place(String owner, String name, double x, double y) {
    Side before = sides.get(owner);
    Side best =
        Stream.of(Side.values())
            .min(
                Comparator.comparingDouble(
                    side -> cost(side.rectangle(name, x, y)) + (side == before ? 0 : jump(side))))
            .orElseThrow();
    sides.put(owner, best);
    names.add(best.rectangle(name, x, y));
    return best.rectangle(name, x, y);
  }

  private static double jump(Side side) {
    return JUMP + side.distance * (Math.abs(side.right) + Math.abs(side.up));
  }

  private double cost(Rectangle name) {
    double inside = name.shared(new Rectangle(size / 2, size / 2, size, size));
    return 4 * name.sharedWith(names) + name.sharedWith(marks) + 4 * (name.area() - inside);
  }
}
