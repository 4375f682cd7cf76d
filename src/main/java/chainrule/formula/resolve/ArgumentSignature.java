package chainrule.formula.resolve;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SeparatorSyntax;
import java.util.ArrayList;
import java.util.List;

/** What tells P(O = w | C = c) from P(w): the separators, and the labels before an “=”. */
final class ArgumentSignature {
  /** The place of an argument. */
  static final String ARGUMENT = "·";

  private ArgumentSignature() {}

  static List<String> of(ContentsSyntax contents) {
    List<String> signature = new ArrayList<>();
    for (int k = 0; k < contents.segments().size(); k++) {
      if (k > 0) {
        signature.add(separator(contents.separators().get(k - 1)));
      }
      signature.add(segment(contents.segments().get(k)));
    }
    return signature;
  }

  private static String separator(SeparatorSyntax separator) {
    return separator.kind() == Separator.MID ? "|" : separator.text();
  }

  private static String segment(SegmentSyntax segment) {
    if (segment.isEmpty()) {
      return "";
    }
    return segment.relations().size() == 1 ? segment.first().spelling() : ARGUMENT;
  }
}
