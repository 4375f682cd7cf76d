package chainrule.formula.repair;

import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Cases;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Comparison;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Power;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Times;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The cheap edits: signs, transposes, letters, indices, functions, arrangements, ranges, drops. */
final class Exchanges {
  private static final List<Function> SIMILAR =
      List.of(Function.LOG, Function.EXP, Function.SIGMOID, Function.TANH);

  private final Pool pool;

  Exchanges(Pool pool) {
    this.pool = pool;
  }

  /** All expressions that are one cheap edit away. */
  List<Edit> of(Expr whole) {
    List<Edit> edits = new ArrayList<>();
    for (Place place : Place.in(whole)) {
      switch (place.role()) {
        case INDEX -> indices(place, edits::add);
        case VARIABLE -> variables(place, edits::add);
        default -> values(place, edits::add);
      }
    }
    return edits;
  }

  private static String latex(Expr e) {
    return Printer.latex(e);
  }

  private static String instead(Expr was, Expr is) {
    return "“%s” stands where “%s” is true".formatted(latex(was), latex(is));
  }

  private void indices(Place place, Consumer<Edit> edits) {
    Expr index = place.part();
    boolean letter =
        index instanceof Index
            || index instanceof Ref
            || (index instanceof Item && place.parent() instanceof Item);
    if (letter
        && !(place.parent() instanceof Item item
            && Ranges.of(item).isPresent()
            && place.part() == item.base())) {
      for (Expr other : pool.indicesLike(index, place.bound())) {
        edits.accept(place.edit(other, instead(shown(place, index), shown(place, other))));
      }
    }
    if (index instanceof Sum || index instanceof Negative) {
      Expr flipped = index instanceof Negative n ? n.of() : new Negative(index);
      edits.accept(place.edit(flipped, instead(index, flipped)));
    }
  }

  /** u_o rather than o, so that one sees where. */
  private static Expr shown(Place place, Expr index) {
    List<Expr> children = place.parent().children();
    int at = children.indexOf(place.part());
    boolean item = place.parent() instanceof Item && at > 0;
    return item ? place.parent().with(Place.replaced(children, at, index)) : index;
  }

  private void variables(Place place, Consumer<Edit> edits) {
    letters(place, edits);
  }

  private void letters(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Ref || part instanceof Item) {
      for (Expr other : pool.atomsLike(part)) {
        edits.accept(place.edit(other, instead(part, other)));
      }
    }
  }

  private void values(Place place, Consumer<Edit> edits) {
    letters(place, edits);
    signs(place, edits);
    transposes(place, edits);
    functions(place, edits);
    components(place, edits);
    drops(place, edits);
    renamed(place, edits);
    Expr part = place.part();
    if (part instanceof Num num) {
      numbers(place, num, edits);
    } else if (part instanceof Product product) {
      arrangements(place, product, edits);
    } else if (part instanceof Big big) {
      ranges(place, big, edits);
    } else if (part instanceof Derivative derivative) {
      derivatives(place, derivative, edits);
    }
  }

  private void signs(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean place1 =
        place.parent() == part
            || place.parent() instanceof Sum
            || place.parent() instanceof Apply
            || place.parent() instanceof Power
            || place.parent() instanceof Call
            || place.parent() instanceof Cases;
    if (part instanceof Negative negative) {
      edits.accept(
          place.edit(
              negative.of(),
              "the minus sign before “%s” is one too many".formatted(latex(negative.of()))));
    } else if (place1 && !(part instanceof Num num && num.value().signum() == 0)) {
      edits.accept(
          place.edit(
              new Negative(part), "a minus sign is lost before “%s”".formatted(latex(part))));
    }
  }

  private void transposes(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Transpose transpose) {
      edits.accept(
          place.edit(
              transpose.of(),
              "the transpose of “%s” is one too many".formatted(latex(transpose.of()))));
    } else if (!(place.parent() instanceof Transpose) && isArray(part)) {
      edits.accept(
          place.edit(new Transpose(part), "a transpose is lost on “%s”".formatted(latex(part))));
    }
  }

  private boolean isArray(Expr part) {
    return pool.shape(part).map(shape -> !shape.isScalar()).orElse(false);
  }

  private void functions(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Apply apply && apply.arguments().size() == 1) {
      Expr argument = apply.arguments().get(0);
      boolean under = place.parent() instanceof Derivative;
      String why =
          under && apply.function() == Function.SIGMOID ? ": σ′ was already multiplied in" : "";
      edits.accept(
          place.edit(argument, "“%s” is one too many%s".formatted(apply.function().latex(), why)));
      if (SIMILAR.contains(apply.function())) {
        SIMILAR.stream()
            .filter(f -> f != apply.function())
            .map(f -> new Apply(f, apply.primes(), apply.arguments()))
            .forEach(other -> edits.accept(place.edit(other, instead(apply, other))));
      }
      primes(place, apply, edits);
    }
    if (part instanceof Call call
        && call.arguments().size() == 1
        && call.let().parameters().get(0) instanceof Ref) {
      for (int primes : new int[] {call.primes() + 1, call.primes() - 1}) {
        if (primes >= 0) {
          Expr other = new Call(call.let(), primes, call.arguments());
          edits.accept(place.edit(other, instead(call, other)));
        }
      }
    }
    complement(part).ifPresent(other -> edits.accept(place.edit(other, instead(part, other))));
    if (part instanceof Power power) {
      edits.accept(
          place.edit(
              power.base(), "the power of “%s” is one too many".formatted(latex(power.base()))));
    }
  }

  private void primes(Place place, Apply apply, Consumer<Edit> edits) {
    if (apply.function().elementary().isPresent()) {
      Expr more = new Apply(apply.function(), apply.primes() + 1, apply.arguments());
      edits.accept(place.edit(more, instead(apply, more)));
      if (apply.primes() > 0) {
        Expr less = new Apply(apply.function(), apply.primes() - 1, apply.arguments());
        edits.accept(place.edit(less, instead(apply, less)));
      }
    }
  }

  /** σ ↔ 1 − σ, for any number. */
  private Optional<Expr> complement(Expr part) {
    if (part instanceof Sum sum
        && sum.terms().size() == 2
        && sum.terms().get(0).equals(Expr.number(1))
        && sum.terms().get(1) instanceof Negative negative) {
      return Optional.of(negative.of());
    }
    boolean probability =
        (part instanceof Apply apply && apply.function() == Function.SIGMOID)
            || part instanceof Call
            || part instanceof Ref;
    boolean scalar = probability && pool.shape(part).map(Shape::isScalar).orElse(false);
    return scalar
        ? Optional.of(new Sum(List.of(Expr.number(1), new Negative(part))))
        : Optional.empty();
  }

  /** ŷ − y ↔ ŷ_w − y_w. */
  private void components(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Item item && item.access() == Access.ENTRY) {
      edits.accept(place.edit(item.base(), instead(item, item.base())));
    }
    Expr vector = part instanceof Transpose transpose ? transpose.of() : part;
    boolean column = pool.shape(vector).map(Shape::isColumn).orElse(false);
    if (column && (vector instanceof Sum || vector instanceof Ref)) {
      for (Expr index : pool.indicesLike(vector, place.bound())) {
        boolean fits =
            Ranges.of(index)
                .map(Range::high)
                .map(Printer::latex)
                .equals(pool.shape(vector).map(s -> s.rows().toString()));
        if (fits) {
          Expr entry = entry(vector, index);
          edits.accept(place.edit(entry, instead(part, entry)));
        }
      }
    }
  }

  private static Expr entry(Expr vector, Expr index) {
    if (vector instanceof Sum || vector instanceof Negative) {
      return vector.with(vector.children().stream().map(child -> entry(child, index)).toList());
    }
    return vector instanceof Num ? vector : new Item(vector, Access.ENTRY, List.of(index), "");
  }

  private static void drops(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Product product) {
      for (int k = 0; k < product.factors().size(); k++) {
        Expr dropped = product.factors().get(k);
        edits.accept(
            place.edit(
                without(product, k), "the factor “%s” is one too many".formatted(latex(dropped))));
      }
    } else if (part instanceof Sum sum) {
      for (int k = 0; k < sum.terms().size(); k++) {
        List<Expr> terms = new ArrayList<>(sum.terms());
        Expr dropped = terms.remove(k);
        Expr rest = terms.size() == 1 ? terms.get(0) : new Sum(terms);
        edits.accept(place.edit(rest, "the term “%s” is one too many".formatted(latex(dropped))));
      }
    } else if (part instanceof Quotient quotient) {
      edits.accept(
          place.edit(
              quotient.numerator(),
              "the denominator “%s” is one too many".formatted(latex(quotient.denominator()))));
    }
  }

  static Expr without(Product product, int k) {
    List<Expr> factors = new ArrayList<>(product.factors());
    List<Times> signs = new ArrayList<>(product.signs());
    factors.remove(k);
    signs.remove(Math.max(0, k - 1));
    return factors.size() == 1 ? factors.get(0) : new Product(factors, signs);
  }

  /** One index replaced by another throughout a summand. */
  private void renamed(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean summand =
        part == place.parent()
            || place.parent() instanceof Sum
            || place.parent() instanceof Big
            || part instanceof Product;
    if (!summand) {
      return;
    }
    Set<Expr> used = new LinkedHashSet<>();
    List<Expr> twice = new ArrayList<>();
    Trees.walk(
        part,
        e -> {
          if (e instanceof Item item) {
            item.indices()
                .forEach(
                    i -> {
                      if (!used.add(i)) twice.add(i);
                    });
          }
        });
    for (Expr index : new LinkedHashSet<>(twice)) {
      for (Expr other : pool.indicesLike(index, place.bound())) {
        Expr changed = exchanged(part, index, other);
        edits.accept(
            place.edit(
                changed,
                "the index “%s” stands where “%s” is true, throughout “%s”"
                    .formatted(latex(index), latex(other), latex(part))));
      }
    }
  }

  private static Expr exchanged(Expr tree, Expr index, Expr other) {
    if (tree.equals(index)) {
      return other;
    }
    if (tree instanceof Big || tree.children().isEmpty()) {
      return tree;
    }
    return tree.with(tree.children().stream().map(c -> exchanged(c, index, other)).toList());
  }

  private static void numbers(Place place, Num num, Consumer<Edit> edits) {
    for (int step : new int[] {1, -1}) {
      Expr other = new Num(num.value().add(BigDecimal.valueOf(step)));
      edits.accept(place.edit(other, instead(num, other)));
    }
    if (num.value().signum() != 0) {
      Expr half = new Quotient(Expr.number(1), num);
      edits.accept(place.edit(half, instead(num, half)));
    }
  }

  /** Two neighbours in either order, each as it is or transposed. */
  private void arrangements(Place place, Product product, Consumer<Edit> edits) {
    for (int k = 0; k + 1 < product.factors().size(); k++) {
      Expr a = product.factors().get(k);
      Expr b = product.factors().get(k + 1);
      if (isArray(a) && isArray(b)) {
        for (int arrangement = 1; arrangement < 8; arrangement++) {
          Expr left = arrangement < 4 ? a : b;
          Expr right = arrangement < 4 ? b : a;
          Expr first = arrangement % 2 == 1 ? turned(left) : left;
          Expr second = arrangement / 2 % 2 == 1 ? turned(right) : right;
          List<Expr> factors = new ArrayList<>(product.factors());
          factors.set(k, first);
          factors.set(k + 1, second);
          Expr pair = Expr.product(first, second);
          edits.accept(
              place.edit(
                  new Product(factors, product.signs()),
                  pair,
                  "the product is “%s”%s".formatted(latex(pair), outer(pair))));
        }
      }
    }
  }

  private String outer(Expr pair) {
    return pool.shape(pair).filter(Shape::isMatrix).isPresent() ? ", an outer product" : "";
  }

  private static Expr turned(Expr e) {
    return e instanceof Transpose transpose ? transpose.of() : new Transpose(e);
  }

  private void ranges(Place place, Big big, Consumer<Edit> edits) {
    if (!big.condition().isAlways()) {
      Expr all = new Big(big.fold(), big.variables(), Condition.ALWAYS, big.body());
      edits.accept(
          place.edit(
              all, "the condition “%s” is one too many".formatted(Printer.latex(big.condition()))));
      conditions(place, big, edits);
    }
    if (big.variables().size() != 1 || big.variables().get(0).range().isEmpty()) {
      return;
    }
    IndexVariable letter = big.variables().get(0);
    Range range = letter.range().orElseThrow();
    int[][] steps = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}, {-1, 1}};
    for (int[] step : steps) {
      Expr other =
          ranged(big, letter, new Range(moved(range.low(), step[0]), moved(range.high(), step[1])));
      edits.accept(
          place.edit(
              other,
              "the range of “%s” is %s"
                  .formatted(letter, step[1] - step[0] > 0 ? "too narrow" : "too wide")));
    }
    for (Expr given : pool.indicesLike(new Index(letter), place.bound())) {
      if (big.condition().isAlways() && !given.equals(new Index(letter))) {
        Condition apart =
            new Condition(
                List.of(new Comparison(new Index(letter), Order.NOT_EQUAL, given)), false);
        Expr other = new Big(big.fold(), big.variables(), apart, big.body());
        edits.accept(
            place.edit(other, "the condition “%s” is lost".formatted(Printer.latex(apart))));
      }
    }
  }

  private static void conditions(Place place, Big big, Consumer<Edit> edits) {
    List<Comparison> comparisons = big.condition().comparisons();
    for (int k = 0; k < comparisons.size(); k++) {
      Order order = comparisons.get(k).order();
      Order opposite =
          order == Order.EQUAL ? Order.NOT_EQUAL : order == Order.NOT_EQUAL ? Order.EQUAL : order;
      List<Comparison> changed = new ArrayList<>(comparisons);
      changed.set(
          k, new Comparison(comparisons.get(k).left(), opposite, comparisons.get(k).right()));
      Condition condition = new Condition(changed, big.condition().negated());
      if (opposite != order) {
        edits.accept(
            place.edit(
                new Big(big.fold(), big.variables(), condition, big.body()),
                "the condition is “%s”".formatted(Printer.latex(condition))));
      }
    }
  }

  static Expr ranged(Big big, IndexVariable letter, Range range) {
    IndexVariable fresh = new IndexVariable(letter.name(), Optional.of(range));
    Map<IndexVariable, Expr> renaming = Map.of(letter, new Index(fresh));
    Big renamed = (Big) Trees.substitute(big, renaming);
    return new Big(big.fold(), List.of(fresh), renamed.condition(), renamed.body());
  }

  private static Expr moved(Expr bound, int step) {
    if (step == 0) {
      return bound;
    }
    if (bound instanceof Num num) {
      return new Num(num.value().add(BigDecimal.valueOf(step)));
    }
    if (bound instanceof Sum sum
        && sum.terms().size() == 2
        && sum.terms().get(1).equals(step > 0 ? new Negative(Expr.number(1)) : Expr.number(1))) {
      return sum.terms().get(0);
    }
    Expr one = Expr.number(1);
    return new Sum(List.of(bound, step > 0 ? one : new Negative(one)));
  }

  private static void derivatives(Place place, Derivative derivative, Consumer<Edit> edits) {
    if (derivative.style() == Derivative.Style.LOST) {
      Expr marked = new Derivative(derivative.of(), derivative.by(), Derivative.Style.PARTIAL);
      edits.accept(
          place.edit(
              marked, "the \\partial before “%s” is lost".formatted(latex(derivative.of()))));
    } else {
      edits.accept(
          place.edit(
              derivative.of(),
              "the derivative of “%s” is one too many".formatted(latex(derivative.of()))));
    }
  }
}
