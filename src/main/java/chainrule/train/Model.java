package chainrule.train;

/** What predicts what. */
public enum Model {
  /** The center word's vector v_c predicts each outside word: J(v_c, w_{t−m} … w_{t+m}, U). */
  SKIP_GRAM,
  /** The sum of the context words' vectors v̂ = Σ v_{w_{t+j}} predicts the center word. */
  CBOW
}
