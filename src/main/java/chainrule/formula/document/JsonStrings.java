package chainrule.formula.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strings of a text in JSON, keys included, in order, each with its place. */
final class JsonStrings {
  private static final Pattern STRING =
      Pattern.compile("\"(?<inside>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("\\\\u(?<code>[0-9a-fA-F]{4})|\\\\(?<escaped>.)|[^\\\\]++", Pattern.DOTALL);

  private final PlacedText text;
  private final List<Literal> literals = new ArrayList<>();

  /** Where a string begins and ends, without its quotation marks. */
  private record Literal(int start, int end) {}

  JsonStrings(SourceText source) {
    this.text = PlacedText.of(source);
    Matcher string = STRING.matcher(source.text());
    while (string.find()) {
      literals.add(new Literal(string.start("inside"), string.end("inside")));
    }
  }

  /**
   * Strings one after the other, as what they mean.
   *
   * @param first counted from 0
   * @param end the first that does not belong to them
   */
  PlacedText joined(int first, int end) {
    PlacedTextBuilder joined = new PlacedTextBuilder(text);
    for (Literal literal : literals.subList(first, end)) {
      Matcher part = CHARACTER.matcher(text.text()).region(literal.start, literal.end);
      while (part.find()) {
        add(joined, part);
      }
    }
    return joined.build();
  }

  private static void add(PlacedTextBuilder joined, Matcher part) {
    if (part.group("code") != null) {
      char character = (char) Integer.parseInt(part.group("code"), 16);
      joined.put(String.valueOf(character), part.start());
    } else if (part.group("escaped") != null) {
      joined.put(meaning(part.group("escaped")), part.start());
    } else {
      joined.keep(part.start(), part.end());
    }
  }

  private static String meaning(String escaped) {
    return switch (escaped) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      case "b" -> "\b";
      case "f" -> "\f";
      default -> escaped;
    };
  }
}
