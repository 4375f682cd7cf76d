package chainrule.formula.document;

import java.util.List;

/**
 * The labels of a display.
 *
 * @param labels in order
 * @param areOfAll whether each belongs to the whole display, and not to the row in which it stands
 */
public record EquationLabels(List<EquationLabel> labels, boolean areOfAll) {
  /** For what has none. */
  public static final EquationLabels NONE = new EquationLabels(List.of(), true);

  /**
   * A label.
   *
   * @param text what {@code \label} or {@code \tag} says
   * @param isTag which of the two
   * @param place how many characters of the file come before it
   */
  record EquationLabel(String text, boolean isTag, int place) {}

  /** Copies the labels. */
  public EquationLabels {
    labels = List.copyOf(labels);
  }

  /**
   * The label of a row: its {@code \tag}, or else its {@code \label}; may be empty.
   *
   * @param start where the row before it ends in the file
   * @param end where it ends itself
   */
  public String of(int start, int end) {
    List<EquationLabel> here =
        labels.stream()
            .filter(label -> areOfAll || (label.place > start && label.place <= end))
            .toList();
    return here.stream()
        .filter(EquationLabel::isTag)
        .findFirst()
        .or(() -> here.stream().findFirst())
        .map(EquationLabel::text)
        .orElse("");
  }
}
