package chainrule.formula.parse;

/** What can part two segments. */
public enum Separator {
  COMMA,
  SEMICOLON,
  COLON,
  /** | or {@code \mid}. */
  MID,
  /** &amp;. */
  COLUMN,
  /** {@code \\}. */
  NEWLINE,
  /** {@code \quad}, or nothing at all before and after dots. */
  GAP,
  /** {@code \text{if}}, {@code \forall}. */
  KEYWORD
}
