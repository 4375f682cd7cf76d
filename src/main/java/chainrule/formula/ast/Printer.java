package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Back to LaTeX, with the brackets that are needed and no others. */
public final class Printer implements ExprVisitor<String> {
  private static final Pattern DIFFERENTIAL = Pattern.compile("d\\b");

  private static final Printer PRINTER = new Printer();

  /** The place of an argument in the name of a function or family. */
  public static final String PLACE = "·";

  private Printer() {}

  /** The expression in the quotes in which messages put a formula. */
  public static String quoted(Expr expression) {
    return "“" + latex(expression) + "”";
  }

  /** The LaTeX of an expression. */
  public static String latex(Expr expression) {
    return expression.accept(PRINTER);
  }

  /** The LaTeX of an expression in quotation marks, as it stands in a sentence. */
  public static String inWords(Expr expression) {
    return quoted(latex(expression));
  }

  /** u_{w}, or W^{(1)} where the base is W^{()}. */
  public static String subscripted(String base, String subscript) {
    return base.endsWith("^{()}")
        ? base.substring(0, base.length() - 2) + subscript + ")}"
        : base + "_{" + subscript + "}";
  }

  /** A formula in quotation marks: a sentence keeps its formulas between these. */
  public static String quoted(String latex) {
    return "“" + latex + "”";
  }

  /** A name in a sentence: in quotation marks where it needs typesetting. */
  public static String named(String name) {
    return name.matches("[^\\\\_^{}]*") ? name : quoted(name);
  }

  /** The LaTeX of a condition. */
  public static String latex(Condition condition) {
    return condition.comparisons().stream()
        .map(c -> latex(c.left()) + " " + c.order().latex() + " " + latex(c.right()))
        .collect(Collectors.joining(", "));
  }

  private static String list(List<Expr> parts, String between) {
    return parts.stream().map(Printer::latex).collect(Collectors.joining(between));
  }

  @Override
  public String numberLiteral(NumberLiteral e) {
    return e.value().toPlainString();
  }

  @Override
  public String symbolRef(SymbolRef e) {
    return e.symbol().name();
  }

  @Override
  public String indexRef(IndexRef e) {
    return e.variable().name();
  }

  @Override
  public String elementAccess(ElementAccess e) {
    if (e.shown().contains(PLACE)) {
      return filled(e.shown(), e.indices());
    }
    String base = e.shown().isEmpty() ? Parenthesizer.subscripted(e.base()) : e.shown();
    return subscripted(base, list(e.indices(), ", "));
  }

  @Override
  public String sum(Sum e) {
    StringBuilder text = new StringBuilder();
    for (Expr term : e.terms()) {
      boolean negative = term instanceof Negative;
      Expr part = negative ? ((Negative) term).of() : term;
      String sign = negative ? text.isEmpty() ? "-" : " - " : text.isEmpty() ? "" : " + ";
      text.append(sign).append(Parenthesizer.factor(part));
    }
    return text.toString();
  }

  @Override
  public String negative(Negative e) {
    return "-" + Parenthesizer.factor(e.of());
  }

  /** Whether its first token is a digit, which would join the number before it. */
  private static boolean joinsNumber(Product e, int k) {
    return k > 0
        && e.factors().get(k - 1) instanceof NumberLiteral
        && e.factors().get(k) instanceof Power power
        && power.base() instanceof NumberLiteral;
  }

  @Override
  public String product(Product e) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < e.factors().size(); k++) {
      Expr factor = e.factors().get(k);
      boolean last = k == e.factors().size() - 1;
      boolean number = k > 0 && factor instanceof NumberLiteral;
      ProductSign sign = k == 0 ? ProductSign.JUXTAPOSED : e.signs().get(k - 1);
      boolean dot = number && sign == ProductSign.JUXTAPOSED;
      text.append(k == 0 ? "" : dot ? ProductSign.DOT.latex() : sign.latex());
      boolean bracket =
          factor instanceof Product
              || joinsNumber(e, k)
              || (!last && Parenthesizer.reachesRight(factor));
      text.append(bracket ? Parenthesizer.around(factor) : Parenthesizer.factor(factor));
    }
    return text.toString();
  }

  @Override
  public String quotient(Quotient e) {
    String top = latex(e.numerator());
    String bottom = latex(e.denominator());
    boolean isLikeDerivative = isDifferential(top) && isDifferential(bottom);
    return "\\frac{" + (isLikeDerivative ? "(" + top + ")" : top) + "}{" + bottom + "}";
  }

  /** Whether what begins so would be a differential above or below a fraction's bar. */
  private static boolean isDifferential(String latex) {
    return DIFFERENTIAL.matcher(latex).lookingAt();
  }

  @Override
  public String power(Power e) {
    return Parenthesizer.superscripted(e.base()) + "^{" + latex(e.exponent()) + "}";
  }

  @Override
  public String transpose(Transpose e) {
    boolean entry = e.of() instanceof ElementAccess part && part.indices().size() == 2;
    boolean number = e.of() instanceof NumberLiteral; // without brackets, 1 is a column of ones
    return (entry || number ? "(" + latex(e.of()) + ")" : Parenthesizer.scripted(e.of()))
        + "^\\top";
  }

  /** Of a matrix the norm is written as Frobenius's. */
  private static String norm(BuiltinCall e) {
    return e.arguments().get(0).shape().map(Shape::isMatrix).orElse(false) ? "_F" : "_2";
  }

  @Override
  public String builtinCall(BuiltinCall e) {
    String inner = list(e.arguments(), ", ");
    return switch (e.function()) {
      case ABS -> Parenthesizer.bars("|", inner, "vert");
      case NORM_1 -> Parenthesizer.bars("\\|", inner, "Vert") + "_1";
      case NORM_2 -> Parenthesizer.bars("\\|", inner, "Vert") + norm(e);
      case INNER -> "\\langle " + inner + " \\rangle";
      case INVERSE -> Parenthesizer.scripted(e.arguments().get(0)) + "^{-1}";
      case SQRT -> "\\sqrt{" + inner + "}";
      default -> e.function().latex() + "'".repeat(e.primes()) + "(" + inner + ")";
    };
  }

  @Override
  public String userCall(UserCall e) {
    if (e.let().name().contains(PLACE)) {
      return filled(e.let().name(), e.arguments());
    }
    return e.isMember()
        ? subscripted(e.let().name(), list(e.arguments(), ", "))
        : e.let().name() + "'".repeat(e.primes()) + "(" + list(e.arguments(), ", ") + ")";
  }

  /** P(O=·|C=·): each dot is the place of an argument. */
  private static String filled(String name, List<Expr> arguments) {
    String text = name;
    for (Expr argument : arguments) {
      text = text.replaceFirst(PLACE, Matcher.quoteReplacement(latex(argument)));
    }
    return text;
  }

  @Override
  public String bigOperator(BigOperator e) {
    return e.fold().latex() + "_{" + under(e) + "}" + over(e) + " " + Parenthesizer.body(e);
  }

  private static String under(BigOperator e) {
    if (e.variables().size() == 1) {
      IndexVariable variable = e.variables().get(0);
      String start = variable.name() + variable.range().map(r -> "=" + latex(r.low())).orElse("");
      return e.condition().isAlways() ? start : start + ",\\, " + latex(e.condition());
    }
    String names =
        e.variables().stream().map(IndexVariable::name).collect(Collectors.joining(", "));
    return e.condition().isAlways() ? names : names + " : " + latex(e.condition());
  }

  private static String over(BigOperator e) {
    return e.variables().size() == 1
        ? e.variables().get(0).range().map(r -> "^{" + latex(r.high()) + "}").orElse("")
        : "";
  }

  /** With ∂ also where it was written with ∇: the same question in either notation. */
  @Override
  public String derivative(Derivative e) {
    String d = e.style() == Derivative.Style.TOTAL ? "d" : "\\partial ";
    String below = "}{" + d + latex(e.by()) + "}";
    if (e.style() == Derivative.Style.LOST) {
      return "\\frac{" + latex(e.of()) + below;
    }
    return Parenthesizer.isShort(e.of())
        ? "\\frac{" + d + latex(e.of()) + below
        : "\\frac{" + d.strip() + below + " " + Parenthesizer.operand(e.of());
  }

  @Override
  public String blockMatrix(BlockMatrix e) {
    return e.rows().stream()
        .map(row -> list(row, " & "))
        .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
  }

  @Override
  public String rangeVector(RangeVector e) {
    IndexVariable.Range range = e.variable().range().orElseThrow();
    List<String> parts = new ArrayList<>(List.of(at(e, range.low())));
    e.others().forEach(other -> parts.add(latex(other)));
    parts.add(at(e, range.high()));
    return e.stacked()
        ? "\\begin{bmatrix} " + String.join(" \\\\ \\vdots \\\\ ", parts) + " \\end{bmatrix}"
        : "[" + String.join(", \\dots, ", parts) + "]";
  }

  private static String at(RangeVector e, Expr value) {
    return latex(ExprQueries.substitute(e.entry(), java.util.Map.of(e.variable(), value)));
  }

  @Override
  public String cases(Cases e) {
    return e.branches().stream()
        .map(
            branch ->
                latex(branch.value())
                    + (branch.condition().isAlways()
                        ? " & \\text{otherwise}"
                        : " & \\text{if } " + latex(branch.condition())))
        .collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
  }

  @Override
  public String indicator(Indicator e) {
    return "\\mathbb{1}[" + latex(e.condition()) + "]";
  }

  @Override
  public String expectation(Expectation e) {
    return "\\mathbb{E}[" + latex(e.of()) + "]";
  }

  @Override
  public String unitVector(UnitVector e) {
    return "e_{" + latex(e.of()) + "}";
  }

  @Override
  public String identityMatrix(IdentityMatrix e) {
    return "I_{" + latex(e.of()) + "}";
  }
}
