package chainrule.view.maps;

import chainrule.view.charts.Palette;
import java.awt.Color;

/**
 * What an update does to a vector. Pulled and pushed differ in the line of the arrow and in a word,
 * not in colour alone.
 */
public enum VectorRole {
  /** v_c, which goes α ((1 − σ(u_oᵀv_c)) u_o − Σ_s σ(u_{w_s}ᵀv_c) u_{w_s}). */
  MOVED("moved", Palette.COLORS.get(0), false),
  /** u_o, which goes α (1 − σ(u_oᵀv_c)) v_c, along v_c. */
  PULLED("pulled", Palette.COLORS.get(2), false),
  /** u_{w_s}, which goes −α σ(u_{w_s}ᵀv_c) v_c for each s, against v_c. */
  PUSHED("pushed", Palette.COLORS.get(1), true),
  /** The same for a word that was drawn more than once: each draw pushes. */
  PUSHED_AGAIN("pushed again", Palette.COLORS.get(1), true),
  /** Every other vector: its gradient is zero. */
  RESTING("", new Color(136, 136, 136), false);

  private final String word;
  private final Color color;
  private final boolean dashed;

  VectorRole(String word, Color color, boolean dashed) {
    this.word = word;
    this.color = color;
    this.dashed = dashed;
  }

  /** What is written beside the vector's name; nothing at rest. */
  public String word() {
    return word;
  }

  /** The colour of the vector's mark, name and arrow. */
  public Color color() {
    return color;
  }

  /** Whether the arrow's line is broken. */
  public boolean dashed() {
    return dashed;
  }
}
