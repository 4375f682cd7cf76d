package chainrule.view.maps;

/**
 * What an update does to a vector. Pulled and pushed differ by the line of the arrow and by a word,
 * not by colour alone.
 */
public enum VectorRole {
  /** v_c, which goes α ((1 − σ(u_oᵀv_c)) u_o − Σ_s σ(u_{w_s}ᵀv_c) u_{w_s}). */
  MOVED("moved", false),
  /** u_o, which goes α (1 − σ(u_oᵀv_c)) v_c, along v_c. */
  PULLED("pulled", false),
  /** u_{w_s}, which goes −α σ(u_{w_s}ᵀv_c) v_c for each s, against v_c. */
  PUSHED("pushed", true),
  /** The same for a word that was drawn more than once: each draw pushes. */
  PUSHED_AGAIN("pushed again", true),
  /** Every other vector: its gradient is zero. */
  RESTING("", false);

  private final String word;
  private final boolean dashed;

  VectorRole(String word, boolean dashed) {
    this.word = word;
    this.dashed = dashed;
  }

  /** The word beside the vector's name; empty at rest. */
  public String word() {
    return word;
  }

  /** Whether the arrow's line is dashed. */
  public boolean dashed() {
    return dashed;
  }
}
