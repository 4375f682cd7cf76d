package chainrule.formula.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An expression whose letters have a meaning. Immutable; {@link #with} makes a changed copy. */
public sealed interface Expr {
  /** The expressions it is made of, in the order in which they are written. */
  List<Expr> children();

  /** The same with other parts, as many as there are {@link #children}. */
  Expr with(List<Expr> parts);

  /** Calls the method of the visitor that is for this kind of expression. */
  <R> R accept(Visitor<R> visitor);

  /** A whole number. */
  static Expr number(int value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** a b, with nothing between them. */
  static Expr product(Expr a, Expr b) {
    return new Product(List.of(a, b), List.of(Times.JUXTAPOSED));
  }

  /** What is done with each kind of expression. */
  interface Visitor<R> {
    /** A number. */
    R num(Num e);

    /** A given or defined name. */
    R ref(Ref e);

    /** An index letter. */
    R index(Index e);

    /** An entry, a row or a column. */
    R item(Item e);

    /** a + b + …. */
    R sum(Sum e);

    /** −a. */
    R negative(Negative e);

    /** a b …. */
    R product(Product e);

    /** a / b. */
    R quotient(Quotient e);

    /** a^b. */
    R power(Power e);

    /** a^⊤. */
    R transpose(Transpose e);

    /** f(a). */
    R apply(Apply e);

    /** A function or family of the setting. */
    R call(Call e);

    /** Σ, Π, max over indices. */
    R big(Big e);

    /** ∂f/∂x. */
    R derivative(Derivative e);

    /** [a b; c d]. */
    R block(Block e);

    /** [a_1, …, a_n]. */
    R listed(Listed e);

    /** { a if …; b if …. */
    R cases(Cases e);

    /** 𝟙[…]. */
    R truth(Truth e);

    /** 𝔼[…]. */
    R expectation(Expectation e);

    /** e_i. */
    R basis(Basis e);

    /** I_n. */
    R identity(Identity e);
  }

  /** A number as it was written. */
  record Num(BigDecimal value) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public Expr with(List<Expr> parts) {
      return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.num(this);
    }
  }

  /** A given or defined name. */
  record Ref(Symbol symbol) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public Expr with(List<Expr> parts) {
      return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ref(this);
    }
  }

  /** An index letter. */
  record Index(IndexVariable variable) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public Expr with(List<Expr> parts) {
      return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** Which part of an array is taken. */
  enum Access {
    /** One number. */
    ENTRY,
    /** One row, as a column. */
    ROW,
    /** One column. */
    COLUMN
  }

  /**
   * An entry, row or column of an array.
   *
   * @param base the array
   * @param access which part
   * @param indices one, or two for an entry of a matrix
   * @param shown the letter that is written before the subscript, or "" where the base is written
   */
  record Item(Expr base, Access access, List<Expr> indices, String shown) implements Expr {
    @Override
    public List<Expr> children() {
      return Stream.concat(Stream.of(base), indices.stream()).toList();
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Item(parts.get(0), access, parts.subList(1, parts.size()), shown);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.item(this);
    }
  }

  /** a + b + …; a difference is the sum with a {@link Negative}. */
  record Sum(List<Expr> terms) implements Expr {
    @Override
    public List<Expr> children() {
      return terms;
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Sum(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sum(this);
    }
  }

  /** −a. */
  record Negative(Expr of) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(of);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Negative(parts.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.negative(this);
    }
  }

  /**
   * a b c.
   *
   * @param factors two or more
   * @param signs what stands between them, one fewer
   */
  record Product(List<Expr> factors, List<Times> signs) implements Expr {
    @Override
    public List<Expr> children() {
      return factors;
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Product(parts, signs);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.product(this);
    }
  }

  /** a / b. */
  record Quotient(Expr numerator, Expr denominator) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(numerator, denominator);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Quotient(parts.get(0), parts.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quotient(this);
    }
  }

  /** a^b. */
  record Power(Expr base, Expr exponent) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(base, exponent);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Power(parts.get(0), parts.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.power(this);
    }
  }

  /** a^⊤. */
  record Transpose(Expr of) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(of);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Transpose(parts.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.transpose(this);
    }
  }

  /**
   * f(a), f′(a), max(a, b).
   *
   * @param primes how often it is differentiated
   */
  record Apply(Function function, int primes, List<Expr> arguments) implements Expr {
    @Override
    public List<Expr> children() {
      return arguments;
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Apply(function, primes, parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.apply(this);
    }
  }

  /**
   * A function or family of the setting, H(p, q) or e_w.
   *
   * @param let what it is
   * @param primes how often it is differentiated in its only argument
   */
  record Call(Let let, int primes, List<Expr> arguments) implements Expr {
    @Override
    public List<Expr> children() {
      return arguments;
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Call(let, primes, parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** What is done over a range. */
  enum Fold {
    /** Σ. */
    SUM("\\sum"),
    /** Π. */
    PRODUCT("\\prod"),
    /** max. */
    MAX("\\max");

    private final String latex;

    Fold(String latex) {
      this.latex = latex;
    }

    /** As it is written. */
    public String latex() {
      return latex;
    }
  }

  /**
   * Σ_{i, j : condition} body.
   *
   * @param variables the letters that it binds
   * @param condition which values count
   */
  record Big(Fold fold, List<IndexVariable> variables, Condition condition, Expr body)
      implements Expr {
    @Override
    public List<Expr> children() {
      return Stream.concat(condition.sides().stream(), Stream.of(body)).toList();
    }

    @Override
    public Expr with(List<Expr> parts) {
      int sides = parts.size() - 1;
      Condition changed = condition.withSides(parts.subList(0, sides));
      return new Big(fold, variables, changed, parts.get(sides));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.big(this);
    }
  }

  /**
   * ∂of/∂by.
   *
   * @param by what moves: a name, an entry, a row or a column
   * @param style how it was written
   */
  record Derivative(Expr of, Expr by, Style style) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(of, by);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Derivative(parts.get(0), parts.get(1), style);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.derivative(this);
    }
  }

  /** How a derivative was written. */
  enum Style {
    /** With ∂. */
    PARTIAL,
    /** With d. */
    TOTAL,
    /** With ∇. */
    NABLA,
    /** As a fraction whose numerator has lost its ∂: meaningless, but it shows what was meant. */
    LOST
  }

  /** [a b; c d], rows of parts. */
  record Block(List<List<Expr>> rows) implements Expr {
    @Override
    public List<Expr> children() {
      return rows.stream().flatMap(List::stream).toList();
    }

    @Override
    public Expr with(List<Expr> parts) {
      List<List<Expr>> changed = new ArrayList<>();
      int start = 0;
      for (List<Expr> row : rows) {
        changed.add(parts.subList(start, start + row.size()));
        start += row.size();
      }
      return new Block(changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.block(this);
    }
  }

  /**
   * [a_1, …, a_n], side by side, or (stacked) one below the other.
   *
   * @param variable what runs from 1 to n
   * @param entry the part for each value
   * @param places at which value of the variable there stands something else
   * @param others what stands there
   */
  record Listed(
      IndexVariable variable, Expr entry, List<Expr> places, List<Expr> others, boolean stacked)
      implements Expr {
    @Override
    public List<Expr> children() {
      return Stream.of(List.of(entry), places, others).flatMap(List::stream).toList();
    }

    @Override
    public Expr with(List<Expr> parts) {
      int n = places.size();
      return new Listed(
          variable,
          parts.get(0),
          parts.subList(1, 1 + n),
          parts.subList(1 + n, 1 + 2 * n),
          stacked);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listed(this);
    }
  }

  /** A value and when it is taken. */
  record Branch(Expr value, Condition condition) {}

  /** The first branch whose condition holds. */
  record Cases(List<Branch> branches) implements Expr {
    @Override
    public List<Expr> children() {
      return branches.stream()
          .flatMap(b -> Stream.concat(Stream.of(b.value), b.condition.sides().stream()))
          .toList();
    }

    @Override
    public Expr with(List<Expr> parts) {
      List<Branch> changed = new ArrayList<>();
      int start = 0;
      for (Branch branch : branches) {
        int end = start + 1 + branch.condition.sides().size();
        Condition condition = branch.condition.withSides(parts.subList(start + 1, end));
        changed.add(new Branch(parts.get(start), condition));
        start = end;
      }
      return new Cases(changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cases(this);
    }
  }

  /** 1 where the condition holds, else 0. */
  record Truth(Condition condition) implements Expr {
    @Override
    public List<Expr> children() {
      return condition.sides();
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Truth(condition.withSides(parts));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.truth(this);
    }
  }

  /** The mean over all masks, exactly. */
  record Expectation(Expr of) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(of);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Expectation(parts.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectation(this);
    }
  }

  /** e_i, the column with a 1 at place i. */
  record Basis(Expr index) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(index);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Basis(parts.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.basis(this);
    }
  }

  /** I_n, the identity matrix. */
  record Identity(Expr size) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(size);
    }

    @Override
    public Expr with(List<Expr> parts) {
      return new Identity(parts.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.identity(this);
    }
  }
}
