package chainrule.formula;

import chainrule.formula.document.Piece;
import chainrule.formula.prose.Sentence;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sentence says about the display that it leads to: "For w ≠ o, the gradient is".
 *
 * @param conditions as they were typed
 */
record SentenceCondition(List<String> conditions) {
  /** No condition. */
  static final SentenceCondition NONE = new SentenceCondition(List.of());

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?is).*\\b(?:if|for|when|whenever|case|suppose|supposing|assume|assuming)\\b"
              + "(?:\\s+(?:that|where|we\\s+have))?[\\s,:({]*");

  /** “for all other words w ≠ o”: nouns between, and no word that begins a clause of its own. */
  private static final Pattern OF_NOUNS =
      Pattern.compile(
          "(?is).*\\b(?:if|for|when|whenever|case)\\b(?:\\s+(?!(?:we|i|you|one|it|this|there|is|are|was|be"
              + "|gets?|has|have|obtain|gives?|yields?|find|see|know|note|let|define|set|use|by|from|to"
              + "|and|then|which|so)\\b)[a-z-]+){1,5}\\s*");

  private static final Pattern CONJUNCTION = Pattern.compile("(?i)[\\s,]*(?:and)?\\s*");

  SentenceCondition {
    conditions = List.copyOf(conditions);
  }

  /**
   * What is left of it before a formula: nothing once another sentence has begun. A display may
   * stand in a paragraph of its own.
   */
  SentenceCondition before(Piece.Formula formula) {
    return Sentence.ends(formula.before().stripTrailing()) ? NONE : this;
  }

  /** What is said behind a formula of the sentence, which may be one condition more. */
  SentenceCondition behind(Piece.Formula formula) {
    SentenceCondition before = before(formula);
    String words = formula.before();
    boolean isCondition =
        INTRODUCTION.matcher(words).matches()
            || (OF_NOUNS.matcher(words).matches() && SentenceDeclaration.isCase(formula))
            || (!before.conditions.isEmpty() && CONJUNCTION.matcher(words).matches());
    return isCondition && SentenceDeclaration.isRelation(formula)
        ? before.and(SentenceDeclaration.latex(formula))
        : before;
  }

  private SentenceCondition and(String latex) {
    List<String> all = new ArrayList<>(conditions);
    all.add(latex);
    return new SentenceCondition(all);
  }

  /** The state in which rows hold under it; empty where it says nothing that can be read. */
  Optional<ResolverState> in(ResolverState state) {
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    String row = String.join(", \\text{if } ", conditions);
    return Optional.of(ResolvedRow.of(state, "\\text{if } " + row + ":"))
        .filter(ResolvedRow::isRestriction)
        .map(ResolvedRow::after);
  }
}
