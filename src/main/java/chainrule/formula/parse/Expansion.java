package chainrule.formula.parse;

import java.util.Arrays;

/**
 * A text in which macros are replaced by what they stand for; each place knows where it is from.
 */
public final class Expansion {
  private final String latex;
  private final int[] starts;
  private final int[] ends;
  private final boolean isTyped;
  private final Macros macros;

  private Expansion(Builder builder, Macros macros) {
    this.latex = builder.latex.toString();
    this.starts = Arrays.copyOf(builder.starts, latex.length());
    this.ends = Arrays.copyOf(builder.ends, latex.length());
    this.isTyped = builder.isTyped;
    this.macros = macros;
  }

  /** The text without macros and definitions. */
  public String latex() {
    return latex;
  }

  /** The macros that are known behind the text: those before it, and those that it defines. */
  public Macros macros() {
    return macros;
  }

  /** Whether the text is as it was typed. */
  public boolean isTyped() {
    return isTyped;
  }

  /**
   * Where a character is from: how many characters of the typed text come before it, or before the
   * call of the macro that it is from.
   *
   * @param index of the character in {@link #latex()}
   */
  public int typedStart(int index) {
    return starts[index];
  }

  /**
   * Where that ends.
   *
   * @param index of the character in {@link #latex()}
   */
  public int typedEnd(int index) {
    return ends[index];
  }

  /** An expansion that grows, token by token. */
  static final class Builder {
    private final StringBuilder latex = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean isTyped = true;
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
      isTyped &= whole && token.start() == latex.length();
      for (int k = 0; k < text.length(); k++) {
        starts[latex.length() + k] = whole ? token.start() + k : token.start();
        ends[latex.length() + k] = whole ? token.start() + k + 1 : token.end();
      }
      latex.append(text);
    }

    /** Says that something that was typed is not there any more. */
    void replaced() {
      isTyped = false;
    }

    Expansion with(Macros macros) {
      return new Expansion(this, macros);
    }
  }
}
