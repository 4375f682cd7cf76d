package chainrule.formula.prose;

import chainrule.formula.infer.Form;
import chainrule.formula.infer.Restriction;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula of a sentence that names letters, and what it says of them itself.
 *
 * @param names the letters with their scripts
 * @param meaning what x ∈ ℝ^n or λ > 0 say
 */
record NamedFormula(List<FactorSyntax> names, Meaning meaning) {
  private static final Pattern REALS =
      Pattern.compile("\\\\mathbb\\{R\\}(?:\\^\\{?([^{}^_]*)\\}?)?");

  /** The letters that a formula names; empty where it is another formula. */
  static Optional<NamedFormula> of(String latex, Macros macros) {
    try {
      return of(RowParser.row(macros.expand(latex)));
    } catch (SyntaxException unread) {
      return Optional.empty();
    }
  }

  private static Optional<NamedFormula> of(ContentsSyntax row) {
    List<FactorSyntax> names = new ArrayList<>();
    List<SegmentSyntax> segments = row.filled();
    for (int k = 0; k < segments.size(); k++) {
      SegmentSyntax segment = segments.get(k);
      Optional<FactorSyntax> name = name(segment);
      boolean isLast = k == segments.size() - 1;
      if (name.isEmpty() || (segment.hasRelation() && !(isLast && segment.isPair()))) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return segments.isEmpty()
        ? Optional.empty()
        : said(segments.get(segments.size() - 1)).map(said -> new NamedFormula(names, said));
  }

  private static Optional<FactorSyntax> name(SegmentSyntax segment) {
    return segment.startsWithRelation()
        ? Optional.empty()
        : segment.first().onlyFactor().filter(factor -> factor.atom().name().isPresent());
  }

  private static Optional<Meaning> said(SegmentSyntax segment) {
    if (!segment.hasRelation()) {
      return Optional.of(Meaning.NONE);
    }
    String right = segment.last().spelling();
    return switch (segment.relations().get(0).kind()) {
      case IN -> reals(segment.last());
      case GREATER ->
          right.equals("0") ? Optional.of(Meaning.of(Restriction.POSITIVE)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Meaning> reals(ExpressionSyntax set) {
    Matcher reals = REALS.matcher(set.spelling());
    if (!reals.matches()) {
      return Optional.empty();
    }
    String power = reals.group(1);
    return power == null
        ? Optional.of(Meaning.of(Form.NUMBER))
        : Optional.of(Meaning.NONE.sized(List.of(power.split("\\\\times"))))
            .filter(said -> !said.isEmpty());
  }

  /** Whether it is a set of vectors or matrices alone, as in “a vector in ℝ^n”: what it says. */
  static Optional<Meaning> set(String latex, Macros macros) {
    try {
      return RowParser.row(macros.expand(latex)).filled().stream()
          .filter(segment -> !segment.hasRelation())
          .flatMap(segment -> reals(segment.first()).stream())
          .findFirst();
    } catch (SyntaxException unread) {
      return Optional.empty();
    }
  }
}
