package chainrule.formula.repair.text;

import java.util.stream.Stream;

/** A kind of slip of the pen, and how it is undone in a text. */
@FunctionalInterface
interface TextRewrite {
  /** The texts without such a slip, one for each place where it could have been made. */
  Stream<TextEdit> undone(LatexText text);
}
