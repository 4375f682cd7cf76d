package chainrule.formula.parse;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** Tokens that a parser reads until its thread is interrupted: looking ahead can take long. */
final class StoppableTokens extends CommonTokenStream {
  private static final int LOOKS = 256;

  private int looks;

  StoppableTokens(TokenSource source) {
    super(source);
  }

  /**
   * The token some places on.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  @Override
  public Token LT(int k) {
    if (++looks % LOOKS == 0) {
      ReadingStop.check();
    }
    return super.LT(k);
  }
}
