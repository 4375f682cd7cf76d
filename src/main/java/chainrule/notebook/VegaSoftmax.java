package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.math.Softmax;
import chainrule.view.Charts;
import chainrule.view.charts.Palette;
import chainrule.view.sliders.SoftmaxPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;

/** Scores with sliders, and ŷ and ŷ − y as bars that follow, as a Vega-Lite 5 specification. */
final class VegaSoftmax {
  private static final int WIDTH = 560;
  private static final int BAR = 34;
  private static final String TRUE_CLASS = Palette.hex(Palette.COLORS.get(1));
  private static final String OTHERS = Palette.hex(Palette.COLORS.get(0));

  private final SoftmaxPicture picture;

  private VegaSoftmax(SoftmaxPicture picture) {
    this.picture = picture;
  }

  static MimeBundle of(SoftmaxPicture picture) {
    VegaSoftmax vega = new VegaSoftmax(picture);
    RealVector yHat =
        Softmax.softmax(
            MatrixUtils.createRealVector(
                picture.scores().stream().mapToDouble(Double::doubleValue).toArray()));
    return MimeBundle.text("[" + vega.description() + "]")
        .and(MimeBundle.VEGA_LITE, vega.specification())
        .and(
            MimeBundle.SVG,
            ChartImage.svg(Charts.bars("ŷ", picture.names(), yHat, picture.observed())));
  }

  private String description() {
    return "ŷ and ŷ − y of %s, true: %s; a slider for each score"
        .formatted(String.join(", ", picture.names()), picture.names().get(picture.observed()));
  }

  private Map<String, Object> specification() {
    Map<String, Object> specification =
        VegaPicture.of(
            description(),
            WIDTH,
            BAR * picture.names().size(),
            sliders(),
            rows(),
            List.of(bars("p", 14, -6), bars("g", 7, 8), numbers()));
    specification.put("transform", softmax());
    return specification;
  }

  private List<Map<String, Object>> sliders() {
    List<Map<String, Object>> sliders = new ArrayList<>();
    for (int i = 0; i < picture.names().size(); i++) {
      Map<String, Object> field =
          object(
              "input",
              "range",
              "name",
              "score of %s ".formatted(picture.names().get(i)),
              "min",
              -SoftmaxPicture.LARGEST,
              "max",
              SoftmaxPicture.LARGEST,
              "step",
              0.1);
      sliders.add(object("name", "z" + i, "value", picture.scores().get(i), "bind", field));
    }
    return sliders;
  }

  private List<Map<String, Object>> rows() {
    return IntStream.range(0, picture.names().size())
        .mapToObj(
            i ->
                object(
                    "i", i, "name", picture.names().get(i), "y", i == picture.observed() ? 1 : 0))
        .toList();
  }

  private List<Map<String, Object>> softmax() {
    String scores =
        IntStream.range(0, picture.names().size())
            .mapToObj(i -> "z" + i)
            .collect(Collectors.joining(", ", "[", "]"));
    return List.of(
        object("calculate", "exp(%s[datum.i])".formatted(scores), "as", "e"),
        object("joinaggregate", List.of(object("op", "sum", "field", "e", "as", "sum"))),
        object("calculate", "datum.e / datum.sum", "as", "p"),
        object("calculate", "datum.p - datum.y", "as", "g"));
  }

  /** Thick bars for ŷ, and thin ones below them for ŷ − y. */
  private static Map<String, Object> bars(String field, int thickness, int offset) {
    double opacity = field.equals("p") ? 1 : 0.55;
    return object(
        "mark",
        object("type", "bar", "height", thickness, "yOffset", offset, "opacity", opacity),
        "encoding",
        object("y", nameOfClass(), "x", length(field), "color", colorOfClass()));
  }

  private static Map<String, Object> nameOfClass() {
    return object("field", "name", "type", "nominal", "sort", object("field", "i"), "title", "");
  }

  private static Map<String, Object> length(String field) {
    return object(
        "field",
        field,
        "type",
        "quantitative",
        "title",
        "thick: ŷ      thin: ŷ − y",
        "scale",
        object("domain", List.of(-1, 1)));
  }

  private static Map<String, Object> colorOfClass() {
    Map<String, Object> trueClass = object("test", "datum.y === 1", "value", TRUE_CLASS);
    return object("condition", trueClass, "value", OTHERS);
  }

  /** ŷ, −log ŷ and ŷ − y of the true class. */
  private Map<String, Object> numbers() {
    return VegaTextMark.lineAbove(
        List.of(
            object("filter", "datum.y === 1"),
            object(
                "calculate",
                "'ŷ = ' + format(datum.p, '.4f') + '     −log ŷ = ' + format(-log(datum.p), '.4f')"
                    + " + '     ŷ − y = ' + format(datum.g, '.4f')",
                "as",
                "text")));
  }
}
