package chainrule.formula.repair;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import java.util.function.Consumer;

/** A derivative has lost its ∂, or is not one. */
final class Variables implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Derivative derivative) {
      derivatives(place, derivative, edits);
    }
  }

  private static void derivatives(Place place, Derivative derivative, Consumer<Edit> edits) {
    if (derivative.style() == Derivative.Style.LOST) {
      Expr marked =
          new Derivative(
              derivative.of(), derivative.by(), Derivative.Style.PARTIAL, derivative.layout());
      edits.accept(
          place.edit(
              marked, "“\\partial” is lost before “%s”".formatted(Printer.latex(derivative.of()))));
    } else {
      edits.accept(
          place.edit(
              derivative.of(),
              "the derivative of “%s” is one too many".formatted(Printer.latex(derivative.of()))));
    }
  }
}
