package chainrule.formula.resolve;

import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Transpose;
import chainrule.formula.parse.AtomSyntax.EnvironmentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves what brackets hold: a formula, a block, a list with dots, cases, an inner product. */
final class BracketResolver {
  private final ExpressionResolver expressions;
  private final RowAccount account;
  private final CasesResolver cases;

  BracketResolver(ExpressionResolver expressions, ConditionResolver conditions) {
    this.expressions = expressions;
    this.account = expressions.scope().account();
    this.cases = new CasesResolver(expressions, conditions);
  }

  /** What brackets mean; empty where nothing but a remark is in them. */
  Optional<Expr> group(GroupSyntax group) {
    ContentsSyntax contents = group.contents();
    if (group.bracket() == Bracket.ANGLE) {
      return Optional.of(inner(contents));
    }
    List<List<SegmentSyntax>> rows = rows(contents);
    if (rows.size() == 1 && rows.get(0).size() == 1) {
      return expressions.unlessRemark(formula(rows.get(0).get(0)));
    }
    if (group.bracket() == Bracket.CURLY) {
      return Optional.of(cases.of(contents, rows));
    }
    boolean round = group.bracket() == Bracket.PARENTHESES;
    boolean dots = rows.stream().flatMap(List::stream).anyMatch(SegmentSyntax::isDots);
    if (round && !dots) {
      throw new SyntaxException(
          "“" + group.text() + "” is a list, and nothing here takes one", group.place());
    }
    return Optional.of(round ? list(rows) : block(rows, false));
  }

  private Expr inner(ContentsSyntax contents) {
    List<SegmentSyntax> segments = contents.filled();
    account.separators(contents, Set.of(Separator.COMMA, Separator.MID));
    if (segments.size() != 2) {
      throw new SyntaxException("an inner product is of two vectors", contents.place());
    }
    return new BuiltinCall(BuiltinFunction.INNER, 0, segments.stream().map(this::value).toList());
  }

  Expr environment(EnvironmentSyntax environment) {
    String name = environment.kind();
    List<List<SegmentSyntax>> rows = rows(environment.contents());
    if (name.endsWith("cases")) {
      return cases.of(environment.contents(), rows);
    }
    if (name.contains("matrix") || name.equals("array")) {
      return matrix(environment, rows);
    }
    if (rows.size() == 1 && rows.get(0).size() == 1) {
      return value(rows.get(0).get(0));
    }
    throw new SyntaxException(
        "the environment " + name + " cannot stand inside a formula", environment.place());
  }

  /**
   * Rows are parted by semicolons or new lines, the parts of a row by anything else; none of them
   * is empty.
   */
  private List<List<SegmentSyntax>> rows(ContentsSyntax contents) {
    account.separators(contents, Set.of(Separator.COMMA, Separator.SEMICOLON));
    List<List<SegmentSyntax>> rows = new ArrayList<>();
    boolean down = true;
    for (int k = 0; k < contents.segments().size(); k++) {
      down |= k > 0 && isRowEnd(contents.separators().get(k - 1).kind());
      if (!contents.segments().get(k).isEmpty()) {
        if (down) {
          rows.add(new ArrayList<>());
        }
        rows.get(rows.size() - 1).add(contents.segments().get(k));
        down = false;
      }
    }
    if (rows.isEmpty()) {
      throw new SyntaxException("there is nothing in these brackets", contents.place());
    }
    return rows;
  }

  private static boolean isRowEnd(Separator separator) {
    return separator == Separator.SEMICOLON || separator == Separator.NEWLINE;
  }

  private Expr value(SegmentSyntax segment) {
    return expressions.expression(formula(segment));
  }

  /** The formula that a segment is. */
  static ExpressionSyntax formula(SegmentSyntax segment) {
    return segment
        .expression()
        .orElseThrow(
            () ->
                new SyntaxException(
                    "“" + segment.text() + "” is a statement, and a formula is expected here",
                    segment.place()));
  }

  private Expr matrix(EnvironmentSyntax environment, List<List<SegmentSyntax>> rows) {
    if (environment.kind().equals("Vmatrix")) {
      throw new SyntaxException(
          "the environment Vmatrix cannot stand inside a formula", environment.place());
    }
    boolean stacked = rows.size() > 1 && rows.stream().allMatch(row -> row.size() == 1);
    Expr matrix = block(rows, stacked);
    return environment.kind().equals("vmatrix")
        ? BuiltinCallResolver.call(BuiltinFunction.DET, matrix)
        : matrix;
  }

  private Expr block(List<List<SegmentSyntax>> rows, boolean stacked) {
    List<SegmentSyntax> all = rows.stream().flatMap(List::stream).toList();
    if (all.stream().noneMatch(SegmentSyntax::isDots)) {
      return new BlockMatrix(
          rows.stream().map(row -> row.stream().map(this::value).toList()).toList());
    }
    ListWithDots list = listed(all);
    return stacked && list.areAll(Shape::isRow, expressions)
        ? new Transpose(list.transposed().pattern(false))
        : list.pattern(stacked);
  }

  /** (a_1, …, a_n): numbers are a column, and columns stand side by side. */
  private Expr list(List<List<SegmentSyntax>> rows) {
    ListWithDots list = listed(rows.stream().flatMap(List::stream).toList());
    boolean beside =
        expressions.scope().listsAreRows() || list.areAll(Shape::isColumn, expressions);
    return list.pattern(!beside);
  }

  private ListWithDots listed(List<SegmentSyntax> segments) {
    List<Expr> parts = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (SegmentSyntax segment : segments) {
      if (segment.isDots()) {
        account.all(segment);
        after.add(parts.size());
      } else {
        parts.add(value(segment));
      }
    }
    return new ListWithDots(parts, after, segments.get(0).place());
  }
}
