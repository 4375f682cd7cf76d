package chainrule.formula.parse;

import chainrule.formula.parse.AtomSyntax.DotsSyntax;
import java.util.List;

/** An atom with its subscript, superscripts and primes. */
public record FactorSyntax(Span span, AtomSyntax atom, Scripts scripts) implements SyntaxNode {
  /** Whether this is three dots. */
  public boolean isDots() {
    return atom instanceof DotsSyntax && scripts.isEmpty();
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
