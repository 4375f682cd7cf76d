package chainrule.formula.document;

import org.commonmark.node.CustomBlock;

/** A formula in Markdown that has lines of its own. */
final class MathBlock extends CustomBlock {
  private final MathMarks marks;

  MathBlock(MathMarks marks) {
    this.marks = marks;
  }

  MathMarks marks() {
    return marks;
  }
}
