package chainrule.formula.ast;

/** What is done with each kind of expression. */
public interface ExprVisitor<R> {
  /** A number. */
  R numberLiteral(NumberLiteral e);

  /** A given or defined name. */
  R symbolRef(SymbolRef e);

  /** An index letter. */
  R indexRef(IndexRef e);

  /** An entry, a row or a column. */
  R elementAccess(ElementAccess e);

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
  R builtinCall(BuiltinCall e);

  /** A function or family of the setting. */
  R userCall(UserCall e);

  /** Σ, Π, max over indices. */
  R bigOperator(BigOperator e);

  /** ∂f/∂x. */
  R derivative(Derivative e);

  /** [a b; c d]. */
  R blockMatrix(BlockMatrix e);

  /** [a_1, …, a_n]. */
  R rangeVector(RangeVector e);

  /** { a if …; b if …. */
  R cases(Cases e);

  /** 𝟙[…]. */
  R indicator(Indicator e);

  /** 𝔼[…]. */
  R expectation(Expectation e);

  /** e_i. */
  R unitVector(UnitVector e);

  /** I_n. */
  R identityMatrix(IdentityMatrix e);
}
