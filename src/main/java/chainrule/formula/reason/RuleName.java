package chainrule.formula.reason;

/** The rules of algebra and calculus by which one side of an equation becomes another. */
public enum RuleName {
  /** A name is replaced by what it stands for. */
  DEFINITION(Family.DEFINITION, 2),
  /** ∂(f + g) = ∂f + ∂g. */
  DERIVATIVE_OF_SUM(Family.LINEARITY, 1),
  /** ∂c = 0. */
  DERIVATIVE_OF_CONSTANT(Family.LINEARITY, 1),
  /** ∂(c f) = c ∂f. */
  CONSTANT_FACTOR(Family.LINEARITY, 1),
  /** ∂Σf = Σ∂f. */
  DERIVATIVE_INTO_SUM(Family.LINEARITY, 1),
  /** ∂f(g) = f′(g) ∂g. */
  CHAIN_RULE(Family.CHAIN_RULE, 2),
  /** ∂(f g) = f ∂g + g ∂f. */
  PRODUCT_RULE(Family.PRODUCT_RULE, 2),
  /** ∂(f/g) = (g ∂f − f ∂g)/g². */
  QUOTIENT_RULE(Family.QUOTIENT_RULE, 3),
  /** ∂xⁿ = n xⁿ⁻¹ ∂x. */
  DERIVATIVE_OF_POWER(Family.STANDARD, 2),
  /** log′, exp′, tanh′ and others by their formulas. */
  STANDARD_DERIVATIVE(Family.STANDARD, 1),
  /** ∂(x^⊤ a)/∂x = a. */
  DERIVATIVE_OF_LINEAR(Family.STANDARD, 2),
  /** ∂(Ax)/∂x = A. */
  JACOBIAN_OF_LINEAR(Family.STANDARD, 2),
  /** ∂x/∂x = 1. */
  DERIVATIVE_OF_ITSELF(Family.STANDARD, 0),
  /** ∂u_o/∂u_w is 1 where w = o, else 0. */
  DERIVATIVE_OF_MEMBER(Family.STANDARD, 2),
  /** (∂f/∂x)_i = ∂f/∂x_i. */
  ENTRY_OF_DERIVATIVE(Family.ENTRIES, 1),
  /** log a/b = log a − log b. */
  LOG_OF_QUOTIENT(Family.LOGARITHM, 2),
  /** log ab = log a + log b. */
  LOG_OF_PRODUCT(Family.LOGARITHM, 2),
  /** log aⁿ = n log a. */
  LOG_OF_POWER(Family.LOGARITHM, 2),
  /** log eˣ = x. */
  LOG_OF_EXP(Family.LOGARITHM, 1),
  /** eᵃ⁺ᵇ = eᵃ eᵇ. */
  EXP_OF_SUM(Family.EXPONENTIAL, 4),
  /** softmax(z)_i = exp z_i / Σ exp z. */
  SOFTMAX_BY_DEFINITION(Family.DEFINITION, 2),
  /** (Uv)_w = u_w^⊤ v. */
  ENTRY_OF_PRODUCT(Family.ENTRIES, 2),
  /** (a + b)_i = a_i + b_i. */
  ENTRY_OF_TERM(Family.ENTRIES, 1),
  /** (e_o)_w is 1 where w = o, else 0. */
  ONE_HOT(Family.INDICATORS, 1),
  /** Σ_w 1[w = o] f(w) = f(o). */
  ONLY_ONE_TERM(Family.INDICATORS, 2),
  /** 1[w = o] f(w) = 1[w = o] f(o). */
  INDICATOR_SUBSTITUTED(Family.INDICATORS, 2),
  /** Indices that the setting or the condition keeps apart, or makes equal. */
  INDICES_COMPARED(Family.INDICATORS, 2),
  /** Σ over w ≠ o is Σ without the term of o. */
  CONDITION_AS_INDICATOR(Family.INDICATORS, 2),
  /** a (b + c) = ab + ac. */
  MULTIPLY_OUT(Family.ALGEBRA, 1),
  /** a/a = 1. */
  CANCEL(Family.ALGEBRA, 1),
  /** Σ(f + g) = Σf + Σg. */
  SUM_OF_SUMS(Family.SUMS, 1),
  /** Σ_i Σ_j f = Σ_j Σ_i f. */
  ORDER_OF_SUMS(Family.SUMS, 1),
  /** Σ_{s=1}^{3} f(s) = f(1) + f(2) + f(3). */
  SUM_WRITTEN_OUT(Family.SUMS, 2),
  /** Σ rˢ = (1 − rⁿ)/(1 − r). */
  GEOMETRIC_SUM(Family.SUMS, 3),
  /** Σ c f = c Σ f. */
  CONSTANT_OUT_OF_SUM(Family.SUMS, 1),
  /** Σ c = n c. */
  SUM_OF_CONSTANT(Family.SUMS, 2),
  /** σ(x) = 1/(1 + e⁻ˣ). */
  SIGMOID_BY_DEFINITION(Family.DEFINITION, 3),
  /** σ′ = σ(1 − σ). */
  SIGMOID_DERIVATIVE(Family.SIGMOID, 4),
  /** σ(−x) = 1 − σ(x). */
  SIGMOID_REFLECTED(Family.SIGMOID, 3),
  /** a/b + c/d = (ad + bc)/bd. */
  COMMON_DENOMINATOR(Family.ALGEBRA, 3),
  /** U^⊤ a = Σ a_w u_w. */
  SUM_AS_PRODUCT(Family.SUMS, 2),
  /** U^⊤ e_o = u_o. */
  COLUMN_OF_PRODUCT(Family.ENTRIES, 2),
  /** a^⊤ b = Σ a_i b_i. */
  INNER_PRODUCT_AS_SUM(Family.SUMS, 3),
  /** ‖x‖² = x^⊤ x. */
  NORM_BY_DEFINITION(Family.DEFINITION, 2),
  /** tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ). */
  TANH_BY_DEFINITION(Family.DEFINITION, 3),
  /** (AB)⁻¹ = B⁻¹A⁻¹, (A⁻¹)⁻¹ = A. */
  INVERSE_OF_PRODUCT(Family.ALGEBRA, 2),
  /** A A⁻¹ = I. */
  INVERSE_CANCELS(Family.ALGEBRA, 2),
  /** tr A = Σ a_ii. */
  TRACE_AS_SUM(Family.SUMS, 3),
  /** sign a = a/|a|. */
  SIGN_BY_DEFINITION(Family.DEFINITION, 2),
  /** I x = x. */
  TIMES_IDENTITY(Family.ALGEBRA, 0),
  /** √a² = |a| = a sign a. */
  ROOT_OF_SQUARE(Family.ALGEBRA, 2),
  /** 𝔼[aX] = a 𝔼[X], and the mean of a draw. */
  EXPECTATION(Family.EXPECTATION, 2),
  /** |x| is x or −x, max(a, b) is a or b: the sides are equal in either case. */
  CASE_BY_CASE(Family.CASES, 3),
  /** Two arrays are equal where their entries are. */
  ENTRY_BY_ENTRY(Family.ENTRIES, 4);

  private final Family family;
  private final int weight;

  RuleName(Family family, int weight) {
    this.family = family;
    this.weight = weight;
  }

  /** Rules that a reader sees as one step. */
  public enum Family {
    /** Names and what they stand for. */
    DEFINITION(Stage.UNFOLD),
    /** Entries, rows and columns. */
    ENTRIES(Stage.UNFOLD),
    /** Logarithms. */
    LOGARITHM(Stage.EXPAND),
    /** Exponentials. */
    EXPONENTIAL(Stage.EXPAND),
    /** Derivatives are linear. */
    LINEARITY(Stage.DIFFERENTIATE),
    /** The chain rule. */
    CHAIN_RULE(Stage.DIFFERENTIATE),
    /** The product rule. */
    PRODUCT_RULE(Stage.DIFFERENTIATE),
    /** The quotient rule. */
    QUOTIENT_RULE(Stage.DIFFERENTIATE),
    /** Derivatives that are known. */
    STANDARD(Stage.DIFFERENTIATE),
    /** The logistic function. */
    SIGMOID(Stage.DIFFERENTIATE),
    /** Which terms remain. */
    INDICATORS(Stage.SIMPLIFY),
    /** Sums over an index. */
    SUMS(Stage.SIMPLIFY),
    /** One case after the other. */
    CASES(Stage.SIMPLIFY),
    /** Sums, products and fractions. */
    ALGEBRA(Stage.SIMPLIFY),
    /** Expectations. */
    EXPECTATION(Stage.SIMPLIFY);

    private final Stage stage;

    Family(Stage stage) {
      this.stage = stage;
    }
  }

  /** The order in which a derivation usually goes. */
  enum Stage {
    UNFOLD,
    EXPAND,
    DIFFERENTIATE,
    SIMPLIFY
  }

  /** Which rules it belongs to. */
  public Family family() {
    return family;
  }

  /** Whether it is a fact that a course proves, not a definition or a rule of reckoning. */
  boolean isTheorem() {
    return this == SIGMOID_DERIVATIVE || this == SIGMOID_REFLECTED;
  }

  Stage stage() {
    return family.stage;
  }

  /** How dear it is: a reason is the cheapest set of rules. */
  public int weight() {
    return weight;
  }
}
