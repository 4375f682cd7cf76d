package chainrule.formula.infer;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.shape.Shape;
import java.util.EnumSet;
import java.util.Set;

/** Calls of numbers where vectors belong. */
public final class HollowCalls {
  private static final Set<BuiltinFunction> OF_VECTORS =
      EnumSet.of(BuiltinFunction.SOFTMAX, BuiltinFunction.DIAG);

  private HollowCalls() {}

  /** Whether it is the softmax of a number, which is 1 whatever that is. */
  public static boolean isConstant(Expr part) {
    return isOfNumber(part, Set.of(BuiltinFunction.SOFTMAX));
  }

  /** Whether a vector is likelier: in a softmax, and in a diag. */
  static boolean isOdd(Expr part) {
    return isOfNumber(part, OF_VECTORS);
  }

  private static boolean isOfNumber(Expr part, Set<BuiltinFunction> functions) {
    return part instanceof BuiltinCall call
        && functions.contains(call.function())
        && call.arguments().get(0).shape().filter(Shape::isScalar).isPresent();
  }
}
