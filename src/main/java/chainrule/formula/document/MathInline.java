package chainrule.formula.document;

import org.commonmark.node.CustomNode;

/** A formula in Markdown that stands in a line of text. */
final class MathInline extends CustomNode {
  private final MathMarks marks;

  MathInline(MathMarks marks) {
    this.marks = marks;
  }

  MathMarks marks() {
    return marks;
  }
}
