package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.reading.Names.Family;
import chainrule.formula.reading.Names.Template;
import chainrule.formula.tree.Basis;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Domain;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Times;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** S = …, u_w = …, f(x) = …: new names from old ones. */
final class Definitions {
  private final Names names;

  Definitions(Names names) {
    this.names = names;
  }

  /** The names with one more. */
  Names define(NameSpec name, ExpressionContext body) {
    if (name.arguments().isPresent()) {
      return function(name, body);
    }
    Set<String> inBody = SubscriptLetters.of(body);
    List<String> letters = name.subscriptLetters();
    boolean family =
        name.subscript().isPresent()
            && letters.stream()
                .allMatch(l -> isIndexLetter(l) || (inBody.contains(l) && isFree(l)));
    return family ? family(name, letters, body) : symbol(name, body);
  }

  private boolean isIndexLetter(String letter) {
    return names.letters().containsKey(letter) && isFree(letter);
  }

  private boolean isFree(String letter) {
    return letter.length() == 1
        && !(names.symbols().get(letter) instanceof Given given && given.domain().isWhole());
  }

  private Names symbol(NameSpec name, ExpressionContext context) {
    Expr body = new Reader(scope(context)).expression(context);
    return names.withSymbol(
        name.label(), new Let(name.label(), List.of(), closed(body, name), shape(body)));
  }

  private Scope scope(ExpressionContext context) {
    Scope scope = Scope.of(names);
    scope.knowSubscripts(SubscriptLetters.of(context));
    return scope;
  }

  private Shape shape(Expr body) {
    Shape shape = Shapes.of(body, names.denominatorLayout());
    return shape.free() ? Shape.SCALAR : shape;
  }

  private static Expr closed(Expr body, NameSpec name) {
    Trees.freeIndices(body).stream()
        .findFirst()
        .ifPresent(
            letter -> {
              throw new Meaningless(
                  "“%s” is not bound in the definition of “%s”".formatted(letter, name.label()));
            });
    return body;
  }

  private Names family(NameSpec name, List<String> letters, ExpressionContext context) {
    Scope scope = scope(context);
    List<IndexVariable> parameters = letters.stream().map(scope::variable).toList();
    Expr body = scope.binding(parameters, () -> new Reader(scope).expression(context));
    Optional<Expr> view = view(name.base(), body);
    if (view.isPresent()) {
      return names.withFamily(name.base(), new Family(parameters, view.get()));
    }
    List<Expr> indices = new ArrayList<>();
    parameters.forEach(parameter -> indices.add(new Index(parameter)));
    Let let = new Let(name.base(), indices, body, shape(body));
    return names.withFamily(name.base(), new Family(parameters, new Call(let, 0, indices)));
  }

  /** U^⊤ e_w is row w of U, and U e_w its column w: what moves one moves the other. */
  private static Optional<Expr> view(String shown, Expr body) {
    boolean product =
        body instanceof Product p
            && p.factors().size() == 2
            && p.signs().get(0) == Times.JUXTAPOSED
            && p.factors().get(1) instanceof Basis;
    if (!product) {
      return Optional.empty();
    }
    Expr matrix = body.children().get(0);
    List<Expr> index = body.children().get(1).children();
    if (matrix instanceof Transpose turned && isGiven(turned.of())) {
      return Optional.of(new Item(turned.of(), Access.ROW, index, shown));
    }
    return isGiven(matrix)
        ? Optional.of(new Item(matrix, Access.COLUMN, index, shown))
        : Optional.empty();
  }

  private static boolean isGiven(Expr e) {
    return e instanceof Ref ref && ref.symbol() instanceof Given;
  }

  private Names function(NameSpec name, ExpressionContext context) {
    var contents = Lists.contents(name.arguments().orElseThrow());
    Names inner = names;
    List<IndexVariable> letters = new ArrayList<>();
    List<Expr> parameters = new ArrayList<>();
    for (PieceContext piece : Applications.pieces(contents)) {
      ExpressionContext parameter = piece.expression(piece.expression().size() - 1);
      String label = NameSpec.of(parameter).map(NameSpec::label).orElse("");
      Symbol known = names.symbols().get(label);
      if (isIndexLetter(label)) {
        IndexVariable letter = new IndexVariable(label, Optional.of(names.letters().get(label)));
        letters.add(letter);
        parameters.add(new Index(letter));
      } else {
        Symbol symbol = known != null ? known : new Given(label, Shape.SCALAR, Domain.ARGUMENT);
        inner = inner.withSymbol(label, symbol);
        parameters.add(new Ref(symbol));
      }
    }
    Scope scope = Scope.of(inner);
    scope.knowSubscripts(SubscriptLetters.of(context));
    Expr body =
        closedBut(
            letters, scope.binding(letters, () -> new Reader(scope).expression(context)), name);
    List<String> signature = Signature.of(contents);
    String shown =
        signature.stream().allMatch(s -> s.equals("·") || s.equals(","))
            ? name.label()
            : template(name, signature);
    Let let = new Let(shown, parameters, body, shape(body));
    return names.withFunction(name.label(), new Template(signature, let));
  }

  private static Expr closedBut(List<IndexVariable> letters, Expr body, NameSpec name) {
    Set<IndexVariable> free = new LinkedHashSet<>(Trees.freeIndices(body));
    letters.forEach(free::remove);
    if (!free.isEmpty()) {
      throw new Meaningless(
          "“%s” is not bound in the definition of “%s”"
              .formatted(free.iterator().next(), name.label()));
    }
    return body;
  }

  /** P(O=·\mid C=·). */
  private static String template(NameSpec name, List<String> signature) {
    StringBuilder text = new StringBuilder(name.label()).append("(");
    for (String part : signature) {
      boolean separator = part.equals("|") || part.equals(",") || part.equals(";");
      text.append(
          separator
              ? part.equals("|") ? " \\mid " : part + " "
              : part.equals("·") ? part : part + "=·");
    }
    return text.append(")").toString();
  }
}
