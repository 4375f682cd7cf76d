package chainrule.view.maps;

import chainrule.projection.PointSet;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places labels beside the points of a picture so that at no zoom a label overlaps another one or a
 * point. The first labels are placed first; more appear at larger zooms (active ranges, Been,
 * Daiches and Yap 2006).
 */
public final class LabelLayout {
  /** What names are written in. */
  public static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
  private static final double HALF_HEIGHT = 6.5;

  /** Labels cannot overlap if their points are vertically further apart. */
  private static final double REACH_UP = 2 * HALF_HEIGHT + 2 * 11;

  private static final int[][] SIDES = {
    {6, 0}, {-6, 0}, {0, -11}, {0, 11}, {5, -7}, {5, 7}, {-5, -7}, {-5, 7}
  };

  /** The box of a point's mark, which is always shown. */
  private static final LabelBox MARK = new LabelBox(0, 0, 2.5, 2.5, 1);

  /**
   * The zoom of a label that the edge of the picture would cut off: it is shown once the user has
   * zoomed.
   */
  private static final double MOVED = 1.1;

  /** The zoom of a name that is not for the first sight. */
  private static final double CLOSER = 2;

  private final List<PointSet> moments;
  private final PointSet last;
  private final Picture picture;
  private final double tooNear;
  private final double[] halfWidths;
  private final boolean[] neutral;
  private final double reach; // the same to the left or right
  private final List<LabelBox> boxes = new ArrayList<>();

  private LabelLayout(
      List<String> names, List<PointSet> moments, Picture picture, double largestZoom) {
    this.moments = moments;
    this.last = moments.get(moments.size() - 1);
    this.picture = picture;
    this.tooNear = Math.nextUp(largestZoom);
    this.halfWidths = names.stream().mapToDouble(LabelLayout::halfWidth).toArray();
    this.neutral = new boolean[names.size()];
    for (int i = 0; i < neutral.length; i++) {
      neutral[i] = WordLists.isNeutral(names.get(i));
    }
    this.reach = 4 * Arrays.stream(halfWidths).max().orElse(0) + 2 * SIDES[0][0];
  }

  /**
   * A place for each name.
   *
   * @param names of the points, the ones that matter most first
   * @param moments the pixels of the points; where there are several moments, names are free of
   *     each other in all of them, and of points in the last
   * @param picture its size
   * @param largestZoom a name that has no room until then has none
   */
  public static List<Label> of(
      List<String> names, List<PointSet> moments, Picture picture, double largestZoom) {
    LabelLayout placed = new LabelLayout(names, moments, picture, largestZoom);
    List<Label> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      places.add(placed.place(i));
    }
    return places;
  }

  /**
   * Where a label's text begins, in pixels to the right of its point; to the left if negative.
   *
   * @param label where it stands
   * @param name its text
   */
  public static double textStart(Label label, String name) {
    LabelBox box = box(label.dx(), label.dy(), halfWidth(name));
    return box.x() - box.halfWidth();
  }

  static double halfWidth(String name) {
    return FONT.getStringBounds(name, SMOOTH).getWidth() / 2;
  }

  private Label place(int i) {
    Label best = new Label(0, 0, Double.POSITIVE_INFINITY);
    for (int[] side : SIDES) {
      double most = Math.min(best.zoom(), tooNear);
      double zoom = zoom(i, box(side[0], side[1], halfWidths[i]), most);
      best = zoom < most ? new Label(side[0], side[1], zoom) : best;
    }
    boxes.add(box(best.dx(), best.dy(), halfWidths[i]).from(best.zoom()));
    return best;
  }

  /** What a name takes. */
  private static LabelBox box(int dx, int dy, double halfWidth) {
    return new LabelBox(dx + Math.signum(dx) * halfWidth, dy, halfWidth, HALF_HEIGHT, 1);
  }

  /**
   * The zoom from which on a box of point i overlaps nothing; some number ≥ most if there is none
   * below.
   */
  private double zoom(int i, LabelBox box, double most) {
    double zoom = freeOfMarks(i, box, most);
    for (PointSet pixels : moments) {
      zoom = freeOfNames(i, box, pixels, zoom, most);
    }
    return zoom;
  }

  private double freeOfMarks(int i, LabelBox box, double most) {
    double[] x = last.column(0);
    double[] y = last.column(1);
    double zoom = !neutral[i] ? CLOSER : isInside(box, x[i], y[i]) ? 1 : MOVED;
    for (int j = 0; j < x.length && zoom < most; j++) {
      if (j != i && isNear(x[j] - x[i], y[j] - y[i], zoom)) {
        zoom = Math.max(zoom, box.freeOf(MARK, x[j] - x[i], y[j] - y[i]));
      }
    }
    return zoom;
  }

  private double freeOfNames(int i, LabelBox box, PointSet pixels, double start, double most) {
    double[] x = pixels.column(0);
    double[] y = pixels.column(1);
    double zoom = start;
    for (int j = 0; j < i && zoom < most; j++) {
      if (isNear(x[j] - x[i], y[j] - y[i], zoom)) {
        double free = box.freeOf(boxes.get(j), x[j] - x[i], y[j] - y[i]);
        zoom = free > boxes.get(j).zoom() ? Math.max(zoom, free) : zoom;
      }
    }
    return zoom;
  }

  private boolean isNear(double deltaX, double deltaY, double zoom) {
    return Math.abs(deltaY) * zoom < REACH_UP && Math.abs(deltaX) * zoom < reach;
  }

  private boolean isInside(LabelBox box, double x, double y) {
    return Math.abs(x + box.x() - picture.width() / 2.0) <= picture.width() / 2.0 - box.halfWidth()
        && Math.abs(y + box.y() - picture.height() / 2.0)
            <= picture.height() / 2.0 - box.halfHeight();
  }
}
