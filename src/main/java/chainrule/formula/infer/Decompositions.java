package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The letters of U Λ U^⊤ and U Σ V^⊤, by which matrices are written in their eigenvectors. */
final class Decompositions {
  private static final Set<String> OUTER = Set.of("U", "V", "Q", "E");
  private static final Set<String> MIDDLE = Set.of("\\Lambda", "\\Sigma", "D", "S");

  private final Set<String> outer = new HashSet<>();
  private final Set<String> middle = new HashSet<>();
  private final Set<String> square = new HashSet<>();

  /** Reads on. */
  void read(SyntaxNode node) {
    node.walk(
        part -> {
          if (part instanceof TermSyntax term) {
            for (int k = 2; k < term.factors().size(); k++) {
              read(term.factors().subList(k - 2, k + 1));
            }
          }
        });
  }

  private void read(List<FactorSyntax> three) {
    List<String> letters = three.stream().map(factor -> factor.atom().spelling()).toList();
    boolean isOne =
        three.stream().allMatch(factor -> factor.atom() instanceof LetterSyntax)
            && !three.get(2).scripts().superscripts().isEmpty()
            && OUTER.contains(letters.get(0))
            && MIDDLE.contains(letters.get(1))
            && OUTER.contains(letters.get(2));
    if (isOne) {
      outer.add(letters.get(0));
      outer.add(letters.get(2));
      middle.add(letters.get(1));
      if (letters.get(0).equals(letters.get(2))) {
        square.add(letters.get(0));
      }
    }
  }

  /** Whether a letter is that of the eigenvectors, or singular vectors. */
  boolean isOrthogonal(UndeclaredName name) {
    return outer.contains(name.base());
  }

  /** Whether a letter is that of all eigenvectors, which are as many as they are long. */
  boolean isSquare(UndeclaredName name) {
    return square.contains(name.base());
  }

  /** Whether a letter is that of the values. */
  boolean isDiagonal(UndeclaredName name) {
    return middle.contains(name.base());
  }
}
