package chainrule.formula.resolve;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SeparatorSyntax;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells P(O = w | C = c) from P(w), and J_i(w) from J(w).
 *
 * @param indices how many indices stand in its scripts
 * @param scripts how many of its scripts hold them
 * @param parts the separators, and between them labels before an “=”, the place of an argument, or
 *     a constant such as {@code t=1}
 */
record ArgumentSignature(int indices, int scripts, List<String> parts) {
  private static final String CONSTANT = "is ";

  /** The signature of a definition, of which some parts are no arguments. */
  static ArgumentSignature of(
      int indices, int scripts, ContentsSyntax contents, List<SegmentSyntax> constants) {
    List<String> parts = parts(contents);
    for (int k = 0; k < contents.segments().size(); k++) {
      SegmentSyntax segment = contents.segments().get(k);
      if (constants.contains(segment)) {
        parts.set(2 * k, CONSTANT + segment.spelling());
      }
    }
    return new ArgumentSignature(indices, scripts, List.copyOf(parts));
  }

  private static List<String> parts(ContentsSyntax contents) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < contents.segments().size(); k++) {
      if (k > 0) {
        parts.add(separator(contents.separators().get(k - 1)));
      }
      parts.add(part(contents.segments().get(k)));
    }
    return parts;
  }

  private static String separator(SeparatorSyntax separator) {
    return separator.kind() == Separator.MID ? "|" : separator.text();
  }

  private static String part(SegmentSyntax segment) {
    if (segment.isEmpty()) {
      return "";
    }
    return segment.relations().size() == 1 ? segment.first().spelling() : Printer.PLACE;
  }

  /** Whether brackets hold what it takes. */
  boolean takes(ContentsSyntax contents) {
    List<String> others = parts(contents);
    boolean fits = others.size() == parts.size();
    for (int k = 0; fits && k < parts.size(); k++) {
      boolean constant = parts.get(k).startsWith(CONSTANT);
      fits =
          constant
              ? isConstant(k)
                  && parts.get(k).equals(CONSTANT + contents.segments().get(k / 2).spelling())
              : parts.get(k).equals(others.get(k));
    }
    return fits;
  }

  /** Whether what stands at a place is no argument. */
  boolean isConstant(int part) {
    return parts.get(part).startsWith(CONSTANT);
  }

  /** Whether it is no more than arguments between commas. */
  boolean isPlain() {
    return parts.stream().allMatch(part -> part.equals(Printer.PLACE) || part.equals(","));
  }

  /** How many of its parts are no arguments: the more, the more exactly it says what it takes. */
  int constants() {
    return (int) parts.stream().filter(part -> part.startsWith(CONSTANT)).count();
  }

  /** The segments of brackets that are arguments. */
  List<SegmentSyntax> arguments(ContentsSyntax contents) {
    List<SegmentSyntax> arguments = new ArrayList<>();
    for (int k = 0; k < contents.segments().size(); k++) {
      SegmentSyntax segment = contents.segments().get(k);
      if (!segment.isEmpty() && !isConstant(2 * k)) {
        arguments.add(segment);
      }
    }
    return arguments;
  }

  /** As it is written: ( · | C=· ). */
  String written(ContentsSyntax contents, List<String> arguments) {
    StringBuilder text = new StringBuilder("(");
    int argument = 0;
    for (int k = 0; k < parts.size(); k++) {
      String part = parts.get(k);
      if (k % 2 == 1) {
        text.append(part.equals("|") ? " \\mid " : part + " ");
      } else if (isConstant(k)) {
        text.append(contents.segments().get(k / 2).text());
      } else if (!part.isEmpty()) {
        text.append(part.equals(Printer.PLACE) ? "" : part + "=").append(arguments.get(argument++));
      }
    }
    return text.append(")").toString();
  }
}
