package chainrule.formula.ast;

/** What is done with each kind of expression. */
public interface ExprVisitor<R> {
  /** A number. */
  R num(NumberLiteral e);

  /** A given or defined name. */
  R ref(SymbolRef e);

  /** An index letter. */
  R index(IndexRef e);

  /** An entry, a row or a column. */
  R item(ElementAccess e);

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
  R apply(BuiltinCall e);

  /** A function or family of the setting. */
  R call(UserCall e);

  /** Σ, Π, max over indices. */
  R big(BigOperator e);

  /** ∂f/∂x. */
  R derivative(Derivative e);

  /** [a b; c d]. */
  R block(BlockMatrix e);

  /** [a_1, …, a_n]. */
  R listed(RangeVector e);

  /** { a if …; b if …. */
  R cases(Cases e);

  /** 𝟙[…]. */
  R truth(Indicator e);

  /** 𝔼[…]. */
  R expectation(Expectation e);

  /** e_i. */
  R basis(UnitVector e);

  /** I_n. */
  R identity(IdentityMatrix e);
}
