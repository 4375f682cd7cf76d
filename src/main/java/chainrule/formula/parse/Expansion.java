package chainrule.formula.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text in which macros are replaced by what they stand for; each place knows where it is from.
 */
public final class Expansion {
  private final String latex;
  private final String typed;
  private final int[] starts;
  private final int[] ends;
  private final Macros macros;
  private Optional<List<LatexToken>> meaningful = Optional.empty();
  private Optional<ContentsSyntax> row = Optional.empty();
  private Optional<SyntaxException> fault = Optional.empty();

  private Expansion(Builder builder, String typed, Macros macros) {
    this.latex = builder.latex.toString();
    this.typed = typed;
    this.starts = Arrays.copyOf(builder.starts, latex.length());
    this.ends = Arrays.copyOf(builder.ends, latex.length());
    this.macros = macros;
  }

  /** The text without macros and definitions. */
  public String latex() {
    return latex;
  }

  /** The tokens of {@link #latex()} that mean something by themselves. */
  public List<LatexToken> meaningful() {
    if (meaningful.isEmpty()) {
      meaningful = Optional.of(Tokenizer.meaningful(latex));
    }
    return meaningful.get();
  }

  /**
   * Its syntax tree as a row, for which it is parsed once.
   *
   * @param parser what parses it
   * @throws SyntaxException if the parser does
   */
  ContentsSyntax row(Supplier<ContentsSyntax> parser) {
    if (fault.isPresent()) {
      throw fault.get();
    }
    try {
      row = row.or(() -> Optional.of(parser.get()));
      return row.get();
    } catch (SyntaxException unread) {
      fault = Optional.of(unread);
      throw unread;
    }
  }

  /** The macros that are known behind the text: those before it, and those that it defines. */
  public Macros macros() {
    return macros;
  }

  /**
   * Where a character is from: how many characters of the typed text come before it, or before the
   * call of the macro that it is from.
   *
   * @param index how many characters of {@link #latex()} come before it
   */
  public int typedStart(int index) {
    return index < starts.length ? starts[index] : typed.length();
  }

  /**
   * What was typed for a part of the text: all calls of macros that it is from are there as a
   * whole.
   *
   * @param start how many characters of {@link #latex()} come before the part
   * @param end how many come before what follows the part
   */
  public String typed(int start, int end) {
    if (start == end) {
      return "";
    }
    int first = starts[start];
    int last = ends[start];
    for (int k = start + 1; k < end; k++) {
      first = Math.min(first, starts[k]);
      last = Math.max(last, ends[k]);
    }
    return typed.substring(first, last);
  }

  /** The same fault at the place of the typed text that its place is from. */
  public SyntaxException typed(SyntaxException fault) {
    return new SyntaxException(fault.getMessage(), typedStart(fault.place()));
  }

  /** An expansion that grows, token by token. */
  static final class Builder {
    private final StringBuilder latex = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean afterWord;

    void add(MacroToken token) {
      if (afterWord && MacroToken.isLetter(token.text().charAt(0))) {
        append(" ", token);
      }
      append(token.text(), token);
      afterWord = token.isWord();
    }

    private void append(String text, MacroToken token) {
      int length = latex.length() + text.length();
      if (length > starts.length) {
        starts = Arrays.copyOf(starts, 2 * length);
        ends = Arrays.copyOf(ends, 2 * length);
      }
      boolean whole = token.origin().isEmpty() && token.end() - token.start() == text.length();
      for (int k = 0; k < text.length(); k++) {
        starts[latex.length() + k] = whole ? token.start() + k : token.start();
        ends[latex.length() + k] = whole ? token.start() + k + 1 : token.end();
      }
      latex.append(text);
    }

    Expansion of(String typed, Macros macros) {
      return new Expansion(this, typed, macros);
    }
  }
}
