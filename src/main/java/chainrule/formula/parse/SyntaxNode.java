package chainrule.formula.parse;

import java.util.List;
import java.util.function.Consumer;

/** A part of a row as it is put together, before anything is said about what its letters mean. */
public sealed interface SyntaxNode
    permits ArgumentSyntax,
        SegmentSyntax,
        RelationSyntax,
        SeparatorSyntax,
        ExpressionSyntax,
        SignedTermSyntax,
        TermSyntax,
        FactorSyntax,
        Scripts,
        AtomSyntax {

  /** Where it stands in the row, without macros. */
  Span span();

  /** The nodes that it is made of, in the order in which they stand. */
  List<? extends SyntaxNode> children();

  /**
   * One spelling for what can be written in several ways: without spaces, braces and styles, so
   * that {@code \widehat y_{o}} and {@code \hat{y}_o} are the same label.
   */
  String spelling();

  /** As it stands in the row, without macros. */
  default String text() {
    return span().text();
  }

  /** How many characters of the row come before it, without macros. */
  default int place() {
    return span().start();
  }

  /** Visits this node and all below it, each before its children. */
  default void walk(Consumer<? super SyntaxNode> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.walk(visitor));
  }
}
