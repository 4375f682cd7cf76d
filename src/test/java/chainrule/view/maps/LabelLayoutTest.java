package chainrule.view.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.math.RandomPoints;
import chainrule.projection.PointSet;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
  private static final Picture PICTURE = new Picture(new Plane(-3, 3, -3, 3), 640, 480);
  private static final double[] ZOOMS = {1, 1.3, 2, 3.7, 8, 20, 64};

  @Test
  void labelsOverlapNoLabelAndNoPointAtAnyZoom() {
    Draws.forEach(
        20,
        seed -> {
          List<String> words = words(150);
          PointSet pixels = pixels(150, seed);
          List<Label> names = LabelLayout.of(words, List.of(pixels), PICTURE, Label.LARGEST_ZOOM);
          for (double zoom : ZOOMS) {
            List<Rectangle2D> boxes = boxes(words, names, pixels, zoom);
            assertApart(boxes, "seed " + seed + ", zoom " + zoom);
            assertFalse(
                boxes.stream().anyMatch(box -> containsAPoint(box, pixels, zoom)), "zoom " + zoom);
          }
        });
  }

  @Test
  void labelsOfMovingWordsOverlapAtNoMoment() {
    Draws.forEach(
        20,
        seed -> {
          List<String> words = words(60);
          List<PointSet> moments = Stream.of(1, 2, 3).map(t -> pixels(60, 3 * seed + t)).toList();
          List<Label> names = LabelLayout.of(words, moments, PICTURE, Label.LARGEST_ZOOM);
          for (PointSet pixels : moments) {
            for (double zoom : ZOOMS) {
              assertApart(boxes(words, names, pixels, zoom), "seed " + seed + ", zoom " + zoom);
            }
          }
        });
  }

  @Test
  void moreLabelsAppearAtLargerZooms() {
    List<Label> names =
        LabelLayout.of(words(300), List.of(pixels(300, 1)), PICTURE, Label.LARGEST_ZOOM);
    long before = 0;
    for (double zoom : ZOOMS) {
      long shown = names.stream().filter(name -> name.zoom() <= zoom).count();
      assertTrue(shown > before || shown == 300, shown + " names at zoom " + zoom);
      before = shown;
    }
    assertTrue(names.stream().filter(name -> name.zoom() <= 1).count() > 20);
  }

  @Test
  void firstOfTwoCompetingLabelsIsPlaced() {
    PointSet pixels = PointSet.of(new double[] {300, 301}, new double[] {200, 200.5});
    List<Label> names =
        LabelLayout.of(List.of("long-winded", "long-winded"), List.of(pixels), PICTURE, 1);
    assertEquals(1, names.get(0).zoom());
    List<String> crowd = words(30);
    PointSet spot =
        PointSet.of(new double[30], IntStream.range(0, 30).mapToDouble(i -> 200).toArray());
    List<Label> none = LabelLayout.of(crowd, List.of(spot), PICTURE, Label.LARGEST_ZOOM);
    assertTrue(none.stream().skip(8).noneMatch(Label::hasRoom), "all on one spot");
  }

  @Test
  void labelsAreNotCutOffAtTheEdge() {
    PointSet pixels = PointSet.of(new double[] {638, 2}, new double[] {200, 478});
    List<Label> names =
        LabelLayout.of(List.of("eastern", "southwest"), List.of(pixels), PICTURE, 1);
    assertTrue(names.get(0).dx() < 0, "to the left");
    assertTrue(names.get(1).dx() > 0 && names.get(1).dy() < 0, "up and to the right");
  }

  @Test
  void boxesOverlapInAnIntervalOfZooms() {
    LabelBox box = new LabelBox(10, 0, 10, 5, 1);
    assertEquals(5, box.freeOf(new LabelBox(0, 0, 0, 0, 1), 4, 0), 1e-12); // 0 < 4z < 20
    assertEquals(2.5, box.freeOf(new LabelBox(0, 0, 0, 0, 1), 4, 2), 1e-12); // |2z| < 5
    assertEquals(Double.NEGATIVE_INFINITY, box.freeOf(new LabelBox(0, 9, 0, 4, 1), 4, 0));
    assertEquals(Double.POSITIVE_INFINITY, box.freeOf(box, 0, 0));
    assertTrue(box.freeOf(new LabelBox(0, 0, 0, 0, 1), -4, 0) <= 0, "behind");
  }

  @Test
  void pictureRefusesAWidthOrHeightBelowOne() {
    assertEquals(
        "a picture is 0 × 480 pixels; both must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> new Picture(PICTURE.plane(), 0, 480))
            .getMessage());
    PointSet corners = PICTURE.pixels(PointSet.of(new double[] {-3, 3}, new double[] {3, -3}));
    assertEquals(0, corners.column(0)[0]);
    assertEquals(480, corners.column(1)[1]);
  }

  private static List<Rectangle2D> boxes(
      List<String> words, List<Label> names, PointSet pixels, double zoom) {
    return IntStream.range(0, words.size())
        .filter(i -> names.get(i).zoom() <= zoom)
        .mapToObj(i -> box(words.get(i), names.get(i), pixels, i, zoom))
        .toList();
  }

  /** Where a name is drawn, a hair smaller. */
  private static Rectangle2D box(String word, Label name, PointSet pixels, int i, double zoom) {
    double width = 2 * LabelLayout.halfWidth(word);
    double end = zoom * pixels.column(0)[i] + name.dx();
    double left = name.dx() > 0 ? end : name.dx() < 0 ? end - width : end - width / 2;
    double middle = zoom * pixels.column(1)[i] + name.dy();
    return new Rectangle2D.Double(left + 1e-6, middle - 6.5 + 1e-6, width - 2e-6, 13 - 2e-6);
  }

  private static boolean containsAPoint(Rectangle2D box, PointSet pixels, double zoom) {
    return IntStream.range(0, pixels.size())
        .anyMatch(j -> box.contains(zoom * pixels.column(0)[j], zoom * pixels.column(1)[j]));
  }

  private static void assertApart(List<Rectangle2D> boxes, String where) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(boxes.get(i).intersects(boxes.get(j)), where + ": " + i + " and " + j);
      }
    }
  }

  private static List<String> words(int n) {
    return IntStream.range(0, n).mapToObj(i -> "word".repeat(1 + i % 3) + i).toList();
  }

  private static PointSet pixels(int n, long seed) {
    RealMatrix places = RandomPoints.matrix(n, 2, seed);
    return PICTURE.pixels(PointSet.of(places.getColumn(0), places.getColumn(1)));
  }
}
