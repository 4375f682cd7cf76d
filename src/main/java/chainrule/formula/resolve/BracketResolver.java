package chainrule.formula.resolve;

import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.FormulaParser.AtomContext;
import chainrule.formula.parse.FormulaParser.BracesContext;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.EnvironmentContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.GroupContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.SeparatorContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/** Reads what brackets hold: one expression, a block, a list with dots, cases, an inner product. */
final class BracketResolver {
  private final ExpressionResolver reader;

  BracketResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  static ContentsContext contents(GroupContext group) {
    return group.braces() == null ? group.contents() : contents(group.braces());
  }

  static ContentsContext contents(BracesContext braces) {
    if (braces.contents() == null) {
      throw new SyntaxException(
          "“" + braces.getText() + "” cannot stand here", braces.getStart().getStartIndex());
    }
    return braces.contents();
  }

  static boolean isDots(PieceContext piece) {
    return piece.expression().size() == 1 && isDots(piece.expression(0));
  }

  private static boolean isDots(ExpressionContext expression) {
    return expression.term().size() == 1
        && expression.sign().isEmpty()
        && isDots(expression.term(0));
  }

  static boolean isDots(TermContext term) {
    return term.factor().size() == 1 && term.factor(0).atom().DOTS() != null;
  }

  Optional<Expr> group(GroupContext group) {
    ContentsContext contents = contents(group);
    if (group.LEFT_ANGLE() != null) {
      return Optional.of(inner(contents));
    }
    List<List<PieceContext>> rows = rows(contents);
    boolean list = rows.size() > 1 || rows.get(0).size() > 1;
    if (!list) {
      PieceContext piece = rows.get(0).isEmpty() ? contents.piece(0) : rows.get(0).get(0);
      if (piece.getChildCount() == 0) {
        throw new SyntaxException(
            "there is nothing in these brackets", group.getStart().getStartIndex());
      }
      return reader.maybe(only(piece));
    }
    if (group.LEFT_CURLY() != null) {
      return Optional.of(cases(rows));
    }
    if (group.LEFT_PAREN() != null
        && rows.stream().flatMap(List::stream).noneMatch(BracketResolver::isDots)) {
      throw new SyntaxException(
          "“" + group.getText() + "” is a list, and nothing here takes one",
          group.getStart().getStartIndex());
    }
    return Optional.of(block(rows, group.LEFT_PAREN() != null));
  }

  private Expr inner(ContentsContext contents) {
    List<PieceContext> pieces = BuiltinCallResolver.pieces(contents);
    if (pieces.size() != 2) {
      throw new SyntaxException(
          "an inner product is of two vectors", contents.getStart().getStartIndex());
    }
    return new BuiltinCall(
        BuiltinFunction.INNER, 0, List.of(plain(pieces.get(0)), plain(pieces.get(1))));
  }

  Expr environment(EnvironmentContext environment) {
    String name = LatexNormalizer.word(environment.BEGIN().getText().replaceAll("\\}\\{.*", "}"));
    List<List<PieceContext>> rows = rows(environment.contents());
    if (name.endsWith("cases")) {
      return cases(rows);
    }
    if (name.contains("matrix") || name.equals("array")) {
      boolean stacked = rows.size() > 1 && rows.stream().allMatch(row -> row.size() == 1);
      return block(rows, stacked);
    }
    if (rows.size() == 1 && rows.get(0).size() == 1) {
      return plain(rows.get(0).get(0));
    }
    throw new SyntaxException(
        "the environment " + name + " cannot stand inside a formula",
        environment.getStart().getStartIndex());
  }

  /** Rows are parted by semicolons or new lines, the parts of a row by anything else. */
  private static List<List<PieceContext>> rows(ContentsContext contents) {
    List<List<PieceContext>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    for (ParseTree child : contents.children) {
      if (child instanceof PieceContext piece && piece.getChildCount() > 0) {
        rows.get(rows.size() - 1).add(piece);
      } else if (child instanceof SeparatorContext separator) {
        boolean down = separator.SEMICOLON() != null || separator.NEWLINE() != null;
        if (down && !rows.get(rows.size() - 1).isEmpty()) {
          rows.add(new ArrayList<>());
        }
      }
    }
    if (rows.size() > 1 && rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  Expr plain(PieceContext piece) {
    return reader.expression(only(piece));
  }

  private static ExpressionContext only(PieceContext piece) {
    if (!piece.relation().isEmpty()) {
      throw new SyntaxException(
          "“" + piece.getText() + "” is a statement, and a formula is expected here",
          piece.getStart().getStartIndex());
    }
    return piece.expression(0);
  }

  private Expr block(List<List<PieceContext>> rows, boolean stacked) {
    List<PieceContext> all = rows.stream().flatMap(List::stream).toList();
    if (all.stream().anyMatch(BracketResolver::isDots)) {
      return listed(all, stacked);
    }
    return new BlockMatrix(
        rows.stream().map(row -> row.stream().map(this::plain).toList()).toList());
  }

  /** [a_1, …, a_n]: the first and the last entry, held against each other, tell what runs. */
  private Expr listed(List<PieceContext> pieces, boolean stacked) {
    List<Expr> parts = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (PieceContext piece : pieces) {
      if (isDots(piece)) {
        after.add(parts.size());
      } else {
        parts.add(plain(piece));
      }
    }
    int place = pieces.get(0).getStart().getStartIndex();
    return EllipsisPattern.of(parts, after, stacked)
        .orElseThrow(() -> new SyntaxException("what the dots stand for cannot be told", place));
  }

  private Expr cases(List<List<PieceContext>> rows) {
    List<Cases.Branch> branches = new ArrayList<>();
    for (List<PieceContext> row : rows) {
      Condition outside = reader.scope.takeSuffix();
      Expr value = plain(row.get(0));
      Condition condition = reader.scope.takeSuffix();
      reader.scope.addSuffix(outside);
      for (PieceContext piece : row.subList(1, row.size())) {
        condition = condition.and(condition(piece));
      }
      branches.add(new Cases.Branch(value, condition));
    }
    return new Cases(branches);
  }

  /** “if x > 0”, or a remark such as “otherwise”, which holds where nothing before it did. */
  private Condition condition(PieceContext piece) {
    if (!piece.relation().isEmpty()) {
      return reader.conditions.of(piece);
    }
    AtomContext atom = piece.expression(0).term(0).factor(0).atom();
    if (atom.group() != null && reader.conditions.isCondition(contents(atom.group()))) {
      return reader.conditions.of(contents(atom.group()));
    }
    return Condition.ALWAYS;
  }
}
