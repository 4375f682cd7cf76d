package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.FunctionSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which letters stand before the logarithm of which, as y before log p in a cross-entropy. */
final class LogWeights {
  private static final Set<String> LOGARITHMS = Set.of("\\log", "\\ln");

  private final Map<String, Set<String>> logged = new HashMap<>();

  /** Reads on. */
  void read(SyntaxNode node) {
    node.walk(
        part -> {
          if (part instanceof TermSyntax term) {
            read(term);
          }
        });
  }

  private void read(TermSyntax term) {
    List<FactorSyntax> factors = term.factors();
    for (int k = 1; k < factors.size(); k++) {
      if (factors.get(k).atom() instanceof FunctionSyntax function
          && LOGARITHMS.contains(function.spelling())) {
        add(factors.subList(0, k), factors.subList(k + 1, factors.size()));
      }
    }
  }

  private void add(List<FactorSyntax> before, List<FactorSyntax> behind) {
    Set<String> letters = new HashSet<>();
    behind.forEach(
        factor ->
            factor.walk(
                part -> {
                  if (part instanceof LetterSyntax letter) {
                    letters.add(letter.spelling());
                  }
                }));
    before.stream()
        .map(FactorSyntax::atom)
        .filter(LetterSyntax.class::isInstance)
        .forEach(
            letter ->
                logged.computeIfAbsent(letter.spelling(), none -> new HashSet<>()).addAll(letters));
  }

  /** The letters of which a letter weighs the logarithms. */
  Set<String> of(String letter) {
    return logged.getOrDefault(letter, Set.of());
  }
}
