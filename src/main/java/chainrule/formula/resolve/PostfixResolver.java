package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Derivative.Layout;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves what stands behind an expression: subscripts, powers, transposes and primes. */
final class PostfixResolver {
  private static final Pattern LABEL = Pattern.compile("[0-9]+|[a-zA-Z]|\\\\ell");
  private static final Pattern MARK = Pattern.compile("[-+*]");

  private static final Pattern LETTER = Pattern.compile("[a-zA-Z]");

  private final ExpressionResolver expressions;
  private final Scope scope;

  PostfixResolver(ExpressionResolver expressions) {
    this.expressions = expressions;
    this.scope = expressions.scope();
  }

  Expr of(Scripted scripted) {
    return of(scripted.base(), scripted.scripts());
  }

  /** An expression with all of its scripts. */
  Expr of(Expr base, Scripts scripts) {
    Scripted rest =
        scripts
            .subscript()
            .map(under -> element(base, under, scripts))
            .orElse(new Scripted(base, scripts));
    Expr result = rest.base();
    if (scripts.primes() > 0) {
      scope.account().own(scripts);
      result = primed(result, scripts);
    }
    for (ArgumentSyntax over : rest.scripts().superscripts()) {
      result = raised(result, over);
    }
    return result;
  }

  /** A prime that may be a transpose, or tell another array from this one. */
  static SemanticException unclearPrime(Expr base, String other) {
    return SemanticException.unclear(
        "“%1$s'” can be a transpose and another %2$s; write “%1$s^\\top”, or declare “%1$s'”"
            .formatted(Printer.latex(base), other));
  }

  /** The transpose of an array, or a derivative. */
  private Expr primed(Expr base, Scripts scripts) {
    boolean isArray = expressions.shape(base).filter(shape -> !shape.isScalar()).isPresent();
    if (!isArray || scripts.primes() != 1) {
      return derivative(base, scripts.primes());
    }
    if (!scripts.superscripts().isEmpty()) {
      throw unclearPrime(base, "array");
    }
    Expr transpose = new Transpose(base);
    scope.readAs(Printer.latex(base) + "'", transpose);
    return transpose;
  }

  /**
   * The derivative of a number in the one letter that it is written with, if it is more than that.
   */
  private Expr derivative(Expr base, int primes) {
    List<Symbol> letters =
        ExprQueries.symbols(base).stream()
            .filter(symbol -> symbol instanceof DeclaredSymbol given && !given.domain().isWhole())
            .toList();
    boolean number = expressions.shape(base).filter(Shape::isScalar).isPresent();
    boolean letter = base instanceof SymbolRef name && letters.contains(name.symbol());
    if (!number || letter || letters.size() != 1 || !letters.get(0).shape().isScalar()) {
      throw SemanticException.unclear(
          "“%s” is no function, so what a prime behind it means cannot be told; a transpose is “A^\\top”, a derivative “\\frac{d}{dx}”"
              .formatted(Printer.latex(base)));
    }
    Expr result = base;
    for (int k = 0; k < primes; k++) {
      result =
          new Derivative(
              result, new SymbolRef(letters.get(0)), Derivative.Style.TOTAL, Layout.NUMERATOR);
    }
    scope.readAs(Printer.latex(base) + "'".repeat(primes), result);
    return result;
  }

  private Expr raised(Expr base, ArgumentSyntax over) {
    String text = over.spelling();
    if (isTranspose(text)) {
      scope.account().all(over);
      return new Transpose(base);
    }
    boolean matrix = expressions.shape(base).map(Shape::isMatrix).orElse(false);
    if (matrix && text.equals("-1")) {
      scope.account().all(over);
      return inverse(base);
    }
    if (matrix && (text.equals("-\\top") || text.equals("-T"))) {
      scope.account().all(over);
      return new Transpose(inverse(base));
    }
    if (base instanceof SymbolRef name && text.equals("*")) {
      throw SemanticException.unknownName(name.symbol().name() + "^{*}").at(over.place());
    }
    if (isLabel(base, over)) {
      throw new SyntaxException(
          "“^{(%s)}” can be a label and a power; write “^{%s}” for the power"
              .formatted(over.label(), over.label()),
          over.place());
    }
    return new Power(base, exponent(over));
  }

  /** Whether it is (2) or (i) above a name, where nothing is declared that is called so. */
  private static boolean isLabel(Expr base, ArgumentSyntax over) {
    boolean named = base instanceof SymbolRef || base instanceof ElementAccess;
    return named && over.isInParentheses() && LABEL.matcher(over.label()).matches();
  }

  /** What a superscript is as a power: letters in it are no indices. */
  Expr exponent(ArgumentSyntax over) {
    return scope.subscript(false, () -> expressions.argument(over));
  }

  private static Expr inverse(Expr base) {
    return BuiltinCallResolver.call(BuiltinFunction.INVERSE, base);
  }

  private boolean isTranspose(String text) {
    return text.equals("\\top")
        || text.equals("\\intercal")
        || (text.equals("T") && !scope.names().symbols().containsKey("T"));
  }

  /** The part that a subscript names, with the scripts that are still to be applied to it. */
  private Scripted element(Expr base, ArgumentSyntax subscript, Scripts scripts) {
    boolean inner = base instanceof BuiltinCall call && call.function() == BuiltinFunction.INNER;
    if (inner && subscript.spelling().equals("F")) {
      scope.account().all(subscript);
      return new Scripted(base, scripts);
    }
    Shape shape =
        expressions
            .shape(base)
            .orElseThrow(
                () -> new SemanticException(Printer.inWords(base) + " cannot take a subscript"));
    boolean isName = base instanceof SymbolRef ref && (isPartOfName(subscript) || isCount(ref));
    if (shape.isScalar() && isName) {
      String name = Printer.subscripted(Printer.latex(base), subscript.label());
      throw UnknownName.name(name, scope.names(), subscript.place());
    }
    if (shape.isScalar() && ConditionResolver.compares(subscript.contents())) {
      throw SemanticException.unclear(
          "what is evaluated at “%s” cannot be told; write “|_{%s}” behind it"
              .formatted(subscript.spelling(), subscript.spelling()));
    }
    if (shape.isScalar() && base instanceof BuiltinCall call) {
      throw SemanticException.unclear(
          "what the subscript of “%s_{%s}” says is not known"
              .formatted(call.function().latex(), subscript.spelling()));
    }
    List<Expr> indices = indices(subscript, shape.isMatrix());
    Optional<ArgumentSyntax> transpose =
        scripts.superscripts().stream()
            .findFirst()
            .filter(over -> indices.size() == 2 && isTranspose(over.spelling()));
    transpose.ifPresent(scope.account()::all);
    return transpose
        .map(
            over ->
                new Scripted(
                    entry(new Transpose(base), shape.transposed(), indices), scripts.without(over)))
        .orElseGet(() -> new Scripted(entry(base, shape, indices), scripts));
  }

  /** Whether it says how many entries something has: n_h is no part of n. */
  private static boolean isCount(SymbolRef ref) {
    return ref.symbol() instanceof DeclaredSymbol given && given.domain().isWhole();
  }

  /** Whether it can be nothing but a part of a name, as in J_{neg-sample}. */
  private static boolean isPartOfName(ArgumentSyntax subscript) {
    return subscript.isWord() || MARK.matcher(subscript.spelling()).matches();
  }

  private static Expr entry(Expr base, Shape shape, List<Expr> indices) {
    for (int place = 0; !shape.isScalar() && place < indices.size(); place++) {
      learn(indices.get(place), IndexRanges.of(shape, Access.ENTRY, place));
    }
    return new ElementAccess(base, Access.ENTRY, indices, "");
  }

  /** What the subscript of a column or row can be. */
  IndexVariable.Range range(Shape shape) {
    return IndexRanges.of(shape, Access.ENTRY, 0);
  }

  /** An index letter that is used as a subscript runs over what the subscript can be. */
  static void learn(Expr index, IndexVariable.Range range) {
    if (index instanceof IndexRef letter) {
      letter.variable().learn(range);
    }
  }

  /** The subscripts: two for an entry of a matrix, with or without a comma. */
  List<Expr> indices(ArgumentSyntax subscript, boolean two) {
    List<Expr> indices = scope.subscript(true, () -> indices(subscript));
    boolean joined =
        two
            && indices.size() == 1
            && indices.get(0) instanceof Product product
            && product.factors().size() == 2
            && product.signs().get(0) == ProductSign.JUXTAPOSED;
    return joined ? indices.get(0).children() : indices;
  }

  private List<Expr> indices(ArgumentSyntax subscript) {
    List<Expr> indices = new ArrayList<>();
    scope.account().separators(subscript.contents(), Set.of(Separator.COMMA));
    for (SegmentSyntax segment : subscript.contents().segments()) {
      indices.add(
          segment
              .expression()
              .map(expressions::expression)
              .or(() -> restricted(segment))
              .orElseThrow(
                  () ->
                      new SyntaxException(
                          "the subscript “" + subscript.spelling() + "” cannot be read",
                          subscript.place())));
    }
    return indices;
  }

  /** w of u_{w \ne o}: what is said of u_w is claimed where w ≠ o. */
  private Optional<Expr> restricted(SegmentSyntax segment) {
    boolean isOne =
        segment.isPair()
            && isComparison(segment)
            && LETTER.matcher(segment.first().spelling()).matches()
            && !isWrittenWithBound(segment)
            && scope.restricts(segment.spelling());
    if (!isOne) {
      return Optional.empty();
    }
    Expr index = expressions.expression(segment.first());
    scope.addSuffix(new ConditionResolver(expressions).of(segment));
    scope.note(new Note(Note.Kind.CONDITION, segment.text()));
    return Optional.of(index);
  }

  /** Whether a letter in it is bound by a sum, whose terms no condition of the line can part. */
  private boolean isWrittenWithBound(SyntaxNode node) {
    return scope.bound(node.spelling()).isPresent()
        || node.children().stream().anyMatch(this::isWrittenWithBound);
  }

  private static boolean isComparison(SegmentSyntax segment) {
    return segment.hasRelation(Relation.EQUAL) || segment.hasRelation(Relation.NOT_EQUAL);
  }
}
