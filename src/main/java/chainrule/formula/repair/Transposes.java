package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Transpose;
import java.util.function.Consumer;

/** A transpose is lost, or one too many. */
final class Transposes implements Rule {
  private final Pool pool;

  Transposes(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Transpose transpose) {
      edits.accept(
          place.edit(
              transpose.of(),
              "the transpose of “%s” is one too many".formatted(Printer.latex(transpose.of()))));
    } else if (!(place.parent() instanceof Transpose) && pool.isArray(part)) {
      edits.accept(
          place.edit(
              new Transpose(part), "a transpose is lost on “%s”".formatted(Printer.latex(part))));
    }
  }
}
