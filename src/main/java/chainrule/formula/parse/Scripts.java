package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What hangs on an atom, in whatever order it was typed. A resolver that has used some of it hands
 * on the rest.
 *
 * @param subscript one at most
 * @param superscripts without those that are primes
 * @param primes how many, {@code ^{\prime}} among them
 */
public record Scripts(
    Span span, Optional<ArgumentSyntax> subscript, List<ArgumentSyntax> superscripts, int primes)
    implements SyntaxNode {

  /** What stands above a transpose. */
  static final List<String> TRANSPOSES = List.of("T", "\\top", "\\intercal");

  /** Whether what they hang on is transposed. */
  boolean isTransposed() {
    return superscripts.stream().map(ArgumentSyntax::spelling).anyMatch(TRANSPOSES::contains);
  }

  public boolean isEmpty() {
    return subscript.isEmpty() && superscripts.isEmpty() && primes == 0;
  }

  /** The same without the subscript. */
  public Scripts withoutSubscript() {
    return new Scripts(span, Optional.empty(), superscripts, primes);
  }

  /** The same without one of the superscripts. */
  public Scripts without(ArgumentSyntax superscript) {
    List<ArgumentSyntax> others = new ArrayList<>(superscripts);
    others.remove(superscript);
    return new Scripts(span, subscript, others, primes);
  }

  /** The same without any superscript. */
  public Scripts withoutSuperscripts() {
    return new Scripts(span, subscript, List.of(), primes);
  }

  /** The same without the primes. */
  public Scripts withoutPrimes() {
    return new Scripts(span, subscript, superscripts, 0);
  }

  /** {@code W^{(1)}}: a label or an index above the letter, if the setting knows such a name. */
  public Optional<ArgumentSyntax> upper() {
    return superscripts.stream().filter(ArgumentSyntax::isInParentheses).findFirst();
  }

  /** The same without {@link #upper()}. */
  public Scripts withoutUpper() {
    return upper().map(this::without).orElse(this);
  }

  /** These, and more behind them. */
  Scripts and(Scripts behind) {
    List<ArgumentSyntax> all = new ArrayList<>(superscripts);
    all.addAll(behind.superscripts);
    Span both = new Span(span.source(), span.start(), Math.max(span.end(), behind.span.end()));
    return new Scripts(both, subscript.or(behind::subscript), all, primes + behind.primes);
  }

  @Override
  public List<ArgumentSyntax> children() {
    List<ArgumentSyntax> children = new ArrayList<>(superscripts);
    subscript.ifPresent(under -> children.add(0, under));
    return children;
  }

  @Override
  public String spelling() {
    String under = subscript.map(argument -> "_" + argument.spelling()).orElse("");
    return "'".repeat(primes)
        + under
        + superscripts.stream().map(over -> "^" + over.spelling()).collect(Collectors.joining());
  }
}
