package chainrule.notebook;

import static chainrule.notebook.Json.object;
import static chainrule.notebook.VegaWordMap.rounded;

import chainrule.view.charts.Palette;
import chainrule.view.maps.Arrow;
import chainrule.view.maps.Arrow.Stroke;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.UpdatePicture;
import chainrule.view.maps.UpdatePicture.Spot;
import chainrule.view.maps.VectorRole;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pictures of a motion as rows of data, each with the updates at which it is seen.
 *
 * @param motion the pictures
 */
record UpdateRows(UpdateAnimation motion) {
  /** What a hollow mark is filled with. */
  static final String HOLLOW = "transparent";

  /** Every colour of a row. */
  static final List<String> COLORS =
      Stream.concat(
              Stream.of(VectorRole.values()).map(role -> Palette.hex(Palette.of(role))).distinct(),
              Stream.of(HOLLOW))
          .toList();

  /** The marks of some vectors. */
  List<Map<String, Object>> marks(Predicate<Spot> which) {
    return rows(picture -> picture.spots().stream().filter(which).map(UpdateRows::mark));
  }

  private static Map<String, Object> mark(Spot spot) {
    String color = Palette.hex(Palette.of(spot.role()));
    String fill = spot.center() ? color : HOLLOW;
    return object("x", rounded(spot.x()), "y", rounded(spot.y()), "color", color, "fill", fill);
  }

  /** The names of some vectors. */
  List<Map<String, Object>> names(Predicate<Spot> which) {
    return rows(picture -> picture.spots().stream().filter(which).map(UpdateRows::name));
  }

  private static Map<String, Object> name(Spot spot) {
    return object(
        "name", spot.name(),
        "x", rounded(spot.nameX()),
        "y", rounded(spot.nameY()),
        "color", Palette.hex(Palette.of(spot.role())));
  }

  /** Lines of the arrows. */
  List<Map<String, Object>> strokes(Function<Arrow, Stream<Stroke>> strokes) {
    return rows(
        picture ->
            picture.arrows().stream()
                .flatMap(arrow -> strokes.apply(arrow).map(line -> stroke(arrow.role(), line))));
  }

  private static Map<String, Object> stroke(VectorRole role, Stroke line) {
    return object(
        "x", rounded(line.fromX()),
        "y", rounded(line.fromY()),
        "toX", rounded(line.toX()),
        "toY", rounded(line.toY()),
        "color", Palette.hex(Palette.of(role)),
        "dashed", role.dashed());
  }

  /** The lines above each picture, as one text. */
  List<Map<String, Object>> headings() {
    return rows(picture -> Stream.of(object("text", String.join("\n", picture.heading()))));
  }

  private List<Map<String, Object>> rows(
      Function<UpdatePicture, Stream<Map<String, Object>>> rows) {
    RowIntervals spans = new RowIntervals();
    motion
        .pictures()
        .forEach(picture -> spans.add(picture.number(), rows.apply(picture).distinct().toList()));
    return spans.rows();
  }
}
