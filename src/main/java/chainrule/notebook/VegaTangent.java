package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.Charts;
import chainrule.view.sliders.TangentPicture;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A function with a tangent that moves, as a Vega-Lite 5 specification. */
final class VegaTangent {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 320;
  private static final String NUMBER = "format(%s, '.4f')";

  private final TangentPicture picture;

  private VegaTangent(TangentPicture picture) {
    this.picture = picture;
  }

  static MimeBundle of(TangentPicture picture) {
    VegaTangent vega = new VegaTangent(picture);
    return MimeBundle.text("[" + vega.description() + "]")
        .and(MimeBundle.VEGA_LITE, vega.specification())
        .and(MimeBundle.SVG, ChartImage.svg(Charts.tangent(picture)));
  }

  private String description() {
    return "%1$s and its slope %1$s′ from %2$s to %3$s, with the tangent at a point that moves"
        .formatted(picture.name(), picture.from(), picture.to());
  }

  private Map<String, Object> specification() {
    return VegaPicture.of(
        description(),
        WIDTH,
        HEIGHT,
        List.of(slider()),
        samples(),
        List.of(
            curve("value", picture.name() + "(x)"),
            curve("slope", picture.name() + "′(x)"),
            tangent(),
            point("value", picture.name() + "(x)"),
            point("slope", picture.name() + "′(x)"),
            numbers()));
  }

  private Map<String, Object> slider() {
    double middle = picture.samples().get(picture.samples().size() / 2).x();
    Map<String, Object> field =
        object(
            "input", "range",
            "name", "x ",
            "min", picture.from(),
            "max", picture.to(),
            "step", picture.step());
    return object("name", "at", "value", middle, "bind", field);
  }

  private List<Map<String, Object>> samples() {
    return picture.samples().stream()
        .map(s -> object("x", s.x(), "value", s.value(), "slope", s.slope()))
        .toList();
  }

  private Map<String, Object> curve(String field, String name) {
    return object("mark", "line", "encoding", encoding(field, name));
  }

  private Map<String, Object> point(String field, String name) {
    return object(
        "transform",
        here(),
        "mark",
        object("type", "point", "filled", true, "size", 70, "opacity", 1),
        "encoding",
        encoding(field, name));
  }

  private Map<String, Object> encoding(String field, String name) {
    return object("x", x("x"), "y", y(field), "color", object("datum", name, "title", ""));
  }

  /** The sample on which the slider stands. */
  private List<Map<String, Object>> here() {
    return List.of(object("filter", "abs(datum.x - at) < %s".formatted(picture.step() / 2)));
  }

  /** A quarter of the interval to either side. */
  private Map<String, Object> tangent() {
    double reach = (picture.to() - picture.from()) / 4;
    return object(
        "transform",
        List.of(
            here().get(0),
            calculate("left", "datum.x - %s".formatted(reach)),
            calculate("right", "datum.x + %s".formatted(reach)),
            calculate("start", "datum.value - %s * datum.slope".formatted(reach)),
            calculate("end", "datum.value + %s * datum.slope".formatted(reach))),
        "mark",
        object("type", "rule", "clip", true, "stroke", "#888888", "strokeWidth", 2),
        "encoding",
        object(
            "x", x("left"),
            "x2", object("field", "right"),
            "y", y("start"),
            "y2", object("field", "end")));
  }

  private Map<String, Object> numbers() {
    String text =
        "'%1$s(' + format(datum.x, '.2f') + ') = ' + %2$s + '     %1$s′(' + format(datum.x, '.2f') + ') = ' + %3$s"
            .formatted(
                picture.name().replace("'", "\\'"),
                NUMBER.formatted("datum.value"),
                NUMBER.formatted("datum.slope"));
    return VegaTextMark.lineAbove(List.of(here().get(0), calculate("text", text)));
  }

  private static Map<String, Object> calculate(String as, String expression) {
    return object("calculate", expression, "as", as);
  }

  private Map<String, Object> x(String field) {
    return axis(field, "x", picture.from(), picture.to());
  }

  private Map<String, Object> y(String field) {
    double low = Math.min(least(TangentPicture.Sample::value), least(TangentPicture.Sample::slope));
    double high = Math.max(most(TangentPicture.Sample::value), most(TangentPicture.Sample::slope));
    return axis(field, "", low, high == low ? low + 1 : high);
  }

  private double least(ToDoubleFunction<TangentPicture.Sample> part) {
    return picture.samples().stream().mapToDouble(part).min().orElse(0);
  }

  private double most(ToDoubleFunction<TangentPicture.Sample> part) {
    return picture.samples().stream().mapToDouble(part).max().orElse(0);
  }

  private static Map<String, Object> axis(String field, String title, double low, double high) {
    return object(
        "field",
        field,
        "type",
        "quantitative",
        "title",
        title,
        "scale",
        object("domain", List.of(low, high), "zero", false));
  }
}
