package chainrule.formula.tree;

/** What is done with each kind of expression. */
public interface Visitor<R> {
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
