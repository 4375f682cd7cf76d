package chainrule.notebook;

import chainrule.view.ComputationGraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A computation as boxes from left to right, and its gradients as boxes from right to left. */
final class GraphCard {
  private static final String ROW = "display:flex;flex-wrap:wrap;row-gap:0.8em";
  private static final String COLUMN = "display:flex;flex-direction:column;gap:0.4em";
  private static final String BOX =
      "border:2px solid %s;border-radius:6px;padding:0.3em 0.6em;min-height:2.6em;text-align:center";
  private static final String BETWEEN =
      "min-height:2.6em;padding:0.3em 0.5em;border:2px solid transparent";

  private GraphCard() {}

  static MimeBundle of(ComputationGraph graph) {
    return MimeBundle.text(text(graph)).and(MimeBundle.HTML, html(graph));
  }

  private static String text(ComputationGraph graph) {
    return graph.steps().stream()
        .map(step -> "%s (%s)%s".formatted(step.value(), step.shape(), backText(step)))
        .collect(Collectors.joining("\n  → "));
  }

  private static String backText(ComputationGraph.Step step) {
    return step.gradient().isEmpty()
        ? ""
        : ", ∂J/∂%s = %s".formatted(step.letter(), step.gradient());
  }

  private static String html(ComputationGraph graph) {
    List<ComputationGraph.Step> steps = graph.steps();
    String columns =
        IntStream.range(0, steps.size())
            .mapToObj(i -> (i == 0 ? "" : arrows()) + column(steps.get(i)))
            .collect(Collectors.joining());
    return Html.raw("div", ROW, columns);
  }

  private static String arrows() {
    return Html.raw(
        "div", COLUMN, Html.element("div", BETWEEN, "→") + Html.element("div", BETWEEN, "←"));
  }

  private static String column(ComputationGraph.Step step) {
    String back =
        step.gradient().isEmpty()
            ? Html.element("div", BETWEEN, "")
            : box(
                Style.SECOND,
                "∂J/∂%s = %s".formatted(step.letter(), step.gradient()),
                String.format(Locale.ROOT, "%s, length %.4f", step.shape(), step.norm()));
    return Html.raw("div", COLUMN, box(Style.FIRST, step.value(), step.shape()) + back);
  }

  private static String box(String color, String formula, String shape) {
    return Html.raw(
        "div",
        BOX.formatted(color),
        Html.element("div", "white-space:nowrap", formula)
            + Html.element("small", "opacity:0.8", shape));
  }
}
