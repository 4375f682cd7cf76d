package chainrule.notebook.help;

import java.util.List;

/**
 * What may stand in place of a part of a cell.
 *
 * @param options the texts to choose from
 * @param start where the part begins, in Java's count
 * @param end where it ends
 */
public record Suggestions(List<String> options, int start, int end) {
  /** Copies the list. */
  public Suggestions {
    options = List.copyOf(options);
  }
}
