package chainrule.formula.parse;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Refuses what is nested too deep or is too long before anything recursive sees it. */
final class DepthLimit {
  private static final int DEEPEST = 200;
  private static final int LONGEST = 5000;
  private static final Set<Integer> PREFIXES =
      Set.of(
          FormulaLexer.FRACTION,
          FormulaLexer.ROOT,
          FormulaLexer.ACCENT,
          FormulaLexer.STYLE,
          FormulaLexer.UNDER,
          FormulaLexer.OVER);

  private DepthLimit() {}

  static void check(List<? extends Token> tokens) {
    if (tokens.size() > LONGEST) {
      throw new SyntaxException(
          "the line has %d symbols; %d are allowed".formatted(tokens.size(), LONGEST),
          tokens.get(LONGEST).getStartIndex());
    }
    int brackets = 0;
    int prefixes = 0;
    for (Token token : tokens) {
      brackets += TokenClassifier.OPENING.contains(token.getType()) ? 1 : 0;
      brackets -= TokenClassifier.CLOSING.contains(token.getType()) ? 1 : 0;
      prefixes = PREFIXES.contains(token.getType()) ? prefixes + 1 : 0;
      if (brackets + prefixes > DEEPEST) {
        throw new SyntaxException(
            "brackets are nested more than " + DEEPEST + " deep", token.getStartIndex());
      }
    }
  }
}
