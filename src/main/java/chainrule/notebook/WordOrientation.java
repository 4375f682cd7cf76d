package chainrule.notebook;

import chainrule.formula.Derivation;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How the outside vectors are stored: each word is a row of U, or a column. Notebooks 03 and 04
 * show their formulas and shapes either way.
 *
 * <pre>
 *   ROWS       U is |V|×d      z = U v_c       ∂J/∂v_c = Uᵀ(ŷ − y)      ∂J/∂U = (ŷ − y) v_cᵀ
 *   COLUMNS    U is d×|V|      z = Uᵀ v_c      ∂J/∂v_c = U(ŷ − y)       ∂J/∂U = v_c (ŷ − y)ᵀ
 * </pre>
 */
public enum WordOrientation {
  /** u_w is row w of U, as in the library. */
  ROWS("naive-softmax"),
  /** u_w is column w of U, as in many texts. */
  COLUMNS("naive-softmax-columns");

  private final String setting;

  WordOrientation(String setting) {
    this.setting = setting;
  }

  /** The setting of {@code %%derive} in which U is stored like this. */
  public Setting setting() {
    return Setting.named(setting);
  }

  /**
   * Converts between a matrix with words as rows and this orientation, in both directions: Mᵀ for
   * columns, M for rows.
   *
   * @param matrix any. Not modified.
   * @return a copy
   */
  public RealMatrix turn(RealMatrix matrix) {
    return this == ROWS ? matrix.copy() : matrix.transpose();
  }

  /** The formulas with U up to ∂J/∂v_c, their shapes among them, each checked. Notebook 03. */
  public Report center() {
    return checked("center");
  }

  /** The formulas with U up to ∂J/∂U, their shapes among them, each checked. Notebook 04. */
  public Report outside() {
    return checked("outside");
  }

  private Report checked(String part) {
    String file = "layouts/%s-%s.tex".formatted(name().toLowerCase(Locale.ROOT), part);
    try (InputStream in = WordOrientation.class.getResourceAsStream(file)) {
      String formulas = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Derivation.check(setting(), formulas);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
