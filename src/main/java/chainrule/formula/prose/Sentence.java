package chainrule.formula.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence, as words and the formulas among them.
 *
 * @param parts in order
 */
public record Sentence(List<Part> parts) {
  /** Not the points of "w.r.t." and "i.e.". */
  private static final Pattern END =
      Pattern.compile("(?<![\\s.]\\p{L})[.!?](?=\\s|$)|\\n\\s*\\n|\\r\\s*\\r");

  /** Copies the parts. */
  public Sentence {
    parts = List.copyOf(parts);
  }

  /** A part of a sentence. */
  public record Part(boolean isFormula, String text) {}

  /** No words yet. */
  public static Sentence empty() {
    return new Sentence(List.of());
  }

  /** With words behind it. */
  public Sentence words(String words) {
    return with(new Part(false, words));
  }

  /** With a formula behind it. */
  public Sentence formula(String latex) {
    return with(new Part(true, latex));
  }

  private Sentence with(Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.add(part);
    return new Sentence(all);
  }

  /** The words of each sentence that a text between two formulas has a part of. */
  public static List<String> split(String words) {
    return List.of(END.split(words, -1));
  }

  /** Whether a sentence ends in a text. */
  public static boolean ends(String words) {
    return END.matcher(words).find();
  }
}
