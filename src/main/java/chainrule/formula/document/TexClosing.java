package chainrule.formula.document;

import chainrule.formula.document.TexMark.Kind;
import java.util.Optional;

/** Finds the end of a formula. */
final class TexClosing {
  private final TexLexer lexer;
  private final TexMark open;
  private int depth;

  TexClosing(TexLexer lexer, TexMark open) {
    this.lexer = lexer;
    this.open = open;
  }

  /** The mark that closes it; empty where something comes before that cannot stand in a formula. */
  Optional<TexMark> from(int start) {
    Optional<TexMark> mark = lexer.next(start);
    while (mark.isPresent() && !isEnd(mark.get())) {
      mark =
          TexEnvironments.stops(mark.get(), open) ? Optional.empty() : lexer.next(next(mark.get()));
    }
    return mark;
  }

  private boolean isEnd(TexMark mark) {
    return depth == 0 && TexEnvironments.closes(mark, open);
  }

  private int next(TexMark mark) {
    boolean same = mark.name().equals(open.name()) && open.is(Kind.BEGIN);
    depth += same && mark.is(Kind.BEGIN) ? 1 : same && mark.is(Kind.END) ? -1 : 0;
    // the line break that ends a blank line may begin the next one
    return mark.is(Kind.BLANK_LINE) ? mark.end() - 1 : mark.end();
  }
}
