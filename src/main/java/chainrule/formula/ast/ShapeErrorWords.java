package chainrule.formula.ast;

import chainrule.formula.ast.ShapeError.Kind;
import chainrule.formula.shape.Shape;
import java.util.List;

/** Says in a sentence why an expression has no shape. */
public final class ShapeErrorWords {
  private ShapeErrorWords() {}

  /** The error as what a reader of the formula is told. */
  public static SemanticException exception(ShapeError error) {
    return switch (error.kind()) {
      case FACTORS -> ProductShapeWords.exception((Product) error.operands().get(0));
      case SUBSCRIPT_COUNT ->
          isRowOrColumn(error.operands())
              ? SemanticException.unclear(of(error))
              : new SemanticException(of(error));
      case NO_RANGE,
          CONDITION_SIDE,
          TOO_MANY_DIRECTIONS,
          LIST_LENGTH,
          UNIT_VECTOR_LENGTH,
          IDENTITY_SIZE ->
          SemanticException.unclear(of(error));
      default -> new SemanticException(of(error));
    };
  }

  /** One sentence. */
  public static String of(ShapeError error) {
    List<Expr> operands = error.operands();
    Expr first = operands.get(0);
    return switch (error.kind()) {
      case NO_RANGE ->
          "there is no range for %s; write one, or declare it with an index line"
              .formatted(Printer.inWords(first));
      case SUBSCRIPT_COUNT -> subscripts(operands);
      case SUBSCRIPT_NOT_WHOLE ->
          Printer.inWords(first) + " is no whole number, so it cannot be an index";
      case SUBSCRIPT_SHAPE -> isA(first) + "; a subscript is a number";
      case EXPONENT -> isA(first) + "; an exponent is a number";
      case CONDITION_SIDE -> isA(first) + "; a side of a condition is a number";
      case TERMS -> pair(operands, "they cannot be added");
      case COMPARED -> pair(operands, "they cannot be compared");
      case BRANCHES -> pair(operands, "they cannot be cases of one value");
      case LISTED -> pair(operands, "they cannot be listed together");
      case BLOCK_HEIGHTS -> pair(operands, "they cannot stand side by side");
      case INNER_PRODUCT -> pair(operands, "they have no inner product");
      case FACTORS -> ProductShapeWords.exception((Product) first).getMessage();
      case DIVISOR ->
          "%s, so %s cannot be divided by it"
              .formatted(isA(operands.get(1)), Printer.inWords(first));
      case POWER -> isA(first) + "; only a square matrix has powers";
      case NOT_SQUARE -> isA(first) + "; it would have to be square";
      case LIST_ENTRY -> isA(first) + "; a list with dots is of numbers or columns";
      case NOT_OF_NUMBERS -> notOfNumbers((BigOperator) first);
      case ARGUMENT, PRIMES -> call(error.kind(), operands);
      case LOST_PARTIAL, NO_TARGET, WHOLE_TARGET, TOO_MANY_DIRECTIONS ->
          derivative(error.kind(), operands);
      case BLOCK_WIDTHS, LIST_LENGTH, UNIT_VECTOR_LENGTH, IDENTITY_SIZE ->
          size(error.kind(), first);
    };
  }

  private static String isA(Expr expression) {
    return ShapeWords.isA(expression);
  }

  private static String pair(List<Expr> operands, String verdict) {
    return "%s and %s; %s".formatted(isA(operands.get(0)), isA(operands.get(1)), verdict);
  }

  private static String subscripts(List<Expr> operands) {
    String array = isA(operands.get(0));
    if (!isRowOrColumn(operands)) {
      return array
          + (operands.size() == 2
              ? ", which cannot take one subscript"
              : ", which cannot take two subscripts");
    }
    String index = Printer.latex(operands.get(1));
    String matrix = Parenthesizer.factor(operands.get(0));
    return "%s, so “_{%s}” can be its row “e_{%2$s}^\\top %s” and its column “%3$s e_{%2$s}”; write which is meant"
        .formatted(array, index, matrix);
  }

  /** Whether one subscript hangs on a matrix. */
  private static boolean isRowOrColumn(List<Expr> operands) {
    return operands.size() == 2 && operands.get(0).shape().filter(Shape::isMatrix).isPresent();
  }

  private static String notOfNumbers(BigOperator big) {
    return "%s; %s is of numbers".formatted(isA(big.body()), Printer.quoted(big.fold().latex()));
  }

  private static String call(Kind kind, List<Expr> operands) {
    if (kind == Kind.PRIMES) {
      String function = ((BuiltinCall) operands.get(0)).function().latex();
      return Printer.quoted(function) + " has no derivative that a prime could mean";
    }
    return "%s, but in “%s(…)” it stands for %s"
        .formatted(
            isA(operands.get(0)),
            Printer.latex(operands.get(2)),
            Printer.inWords(operands.get(1))
                + ", which "
                + ShapeWords.of(operands.get(1).shape().orElseThrow()));
  }

  private static String derivative(Kind kind, List<Expr> operands) {
    Expr first = operands.get(0);
    return switch (kind) {
      case LOST_PARTIAL ->
          "the numerator %s has no “\\partial”, so this is no derivative"
              .formatted(Printer.inWords(first));
      case NO_TARGET ->
          "one cannot differentiate in %s; it is neither a name nor a part of one"
              .formatted(Printer.inWords(first));
      case WHOLE_TARGET ->
          Printer.inWords(first) + " is a whole number; one cannot differentiate in it";
      default ->
          "%s and %s: their derivative would need more than two directions"
              .formatted(isA(first), isA(operands.get(1)));
    };
  }

  private static String size(Kind kind, Expr first) {
    return switch (kind) {
      case BLOCK_WIDTHS ->
          "the rows of the block " + Printer.inWords(first) + " are not equally wide";
      case LIST_LENGTH -> "how many parts " + Printer.inWords(first) + " has cannot be told";
      case UNIT_VECTOR_LENGTH ->
          "how long " + Printer.inWords(new UnitVector(first)) + " is cannot be told";
      default -> "how large " + Printer.inWords(new IdentityMatrix(first)) + " is cannot be told";
    };
  }
}
