package chainrule.formula.parse;

import chainrule.formula.parse.AtomSyntax.DotsSyntax;
import java.util.List;
import java.util.Optional;

/** An atom with its subscript, superscripts and primes. */
public record FactorSyntax(Span span, AtomSyntax atom, Scripts scripts) implements SyntaxNode {
  /** Whether this is three dots. */
  public boolean isDots() {
    return atom instanceof DotsSyntax && scripts.isEmpty();
  }

  /**
   * This with more scripts behind it, if that means the same as the scripts of it in braces: {@code
   * {A^{-1}}_{ij}} is not {@code A_{ij}^{-1}}.
   */
  Optional<FactorSyntax> with(Scripts behind, Span whole) {
    boolean twice = scripts.subscript().isPresent() && behind.subscript().isPresent();
    boolean inside =
        behind.subscript().isPresent() && !scripts.withoutUpper().withoutSubscript().isEmpty();
    boolean power = behind.primes() > 0 && !scripts.withoutSubscript().isEmpty();
    return twice || inside || power
        ? Optional.empty()
        : Optional.of(new FactorSyntax(whole, atom, scripts.and(behind)));
  }

  @Override
  public List<SyntaxNode> children() {
    return List.of(atom, scripts);
  }

  @Override
  public String spelling() {
    return atom.spelling() + scripts.spelling();
  }
}
