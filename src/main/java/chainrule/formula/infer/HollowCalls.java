package chainrule.formula.infer;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.shape.Shape;
import java.util.EnumSet;
import java.util.Set;

/** The softmax of a number is 1, and its diag is itself: a vector was meant. */
public final class HollowCalls {
  private static final Set<BuiltinFunction> OF_VECTORS =
      EnumSet.of(BuiltinFunction.SOFTMAX, BuiltinFunction.DIAG);

  private HollowCalls() {}

  /** Whether this is such a call. */
  public static boolean isOne(Expr part) {
    return part instanceof BuiltinCall call
        && OF_VECTORS.contains(call.function())
        && call.arguments().get(0).shape().filter(Shape::isScalar).isPresent();
  }
}
