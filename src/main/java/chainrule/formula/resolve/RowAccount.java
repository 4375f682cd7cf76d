package chainrule.formula.resolve;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.LatexToken;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SeparatorSyntax;
import chainrule.formula.parse.Span;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Accounts for one row while it is resolved: which of its tokens have been used, and what is to be
 * said about how it was read. A token that has been used by nothing makes the row unreadable.
 */
final class RowAccount {
  private final Set<Note> notes = new LinkedHashSet<>();
  private final BitSet used = new BitSet();
  private int statementStart = -1;
  private int statementEnd = -1;

  /** Says something aloud about how the row was read. */
  void note(Note note) {
    notes.add(note);
  }

  /** What is to be said, in order. */
  List<Note> notes() {
    return List.copyOf(notes);
  }

  /** Uses all tokens of a node, as of a label. */
  void all(SyntaxNode node) {
    use(node.span().start(), node.span().end());
  }

  /** Uses the tokens of a node that belong to none of its children. */
  void own(SyntaxNode node) {
    int at = node.span().start();
    List<SyntaxNode> children = new ArrayList<>(node.children());
    children.sort(Comparator.comparingInt(SyntaxNode::place));
    for (SyntaxNode child : children) {
      use(at, child.span().start());
      at = Math.max(at, child.span().end());
    }
    use(at, node.span().end());
  }

  /** Uses the tokens between two places. */
  void use(int start, int end) {
    if (start < end) {
      used.set(start, end);
    }
  }

  /** Uses what parts the segments: layout anywhere, and these kinds between two that are filled. */
  void separators(ContentsSyntax contents, Set<Separator> kinds) {
    List<SegmentSyntax> segments = contents.segments();
    for (int k = 1; k < segments.size(); k++) {
      SeparatorSyntax separator = contents.separators().get(k - 1);
      boolean between = !segments.get(k - 1).isEmpty() && !segments.get(k).isEmpty();
      if (separator.isLayout() || (between && kinds.contains(separator.kind()))) {
        all(separator);
      }
    }
  }

  /** Begins a statement; only at its ends can a condition or a remark stand apart from it. */
  void beginStatement(int start, int end) {
    statementStart = start;
    statementEnd = end;
  }

  int statementStart() {
    return statementStart;
  }

  int statementEnd() {
    return statementEnd;
  }

  /**
   * Checks that every token of a part of the row has been used.
   *
   * @throws SyntaxException at the first that has not
   */
  void check(Span part) {
    for (LatexToken token : part.source().meaningful()) {
      int start = token.start();
      if (start >= part.start() && start < part.end() && !used.get(start)) {
        throw new SyntaxException(
            "“" + token.text() + "” means nothing here, and nothing is left out in silence", start);
      }
    }
  }
}
