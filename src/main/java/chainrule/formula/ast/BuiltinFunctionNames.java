package chainrule.formula.ast;

import static java.util.Map.entry;

import java.util.Map;

/** What people call the functions. */
final class BuiltinFunctionNames {
  static final Map<String, BuiltinFunction> NAMES =
      Map.ofEntries(
          entry("log", BuiltinFunction.LOG),
          entry("ln", BuiltinFunction.LN),
          entry("exp", BuiltinFunction.EXP),
          entry("sigma", BuiltinFunction.SIGMOID),
          entry("sigmoid", BuiltinFunction.SIGMOID),
          entry("tanh", BuiltinFunction.TANH),
          entry("sin", BuiltinFunction.SIN),
          entry("cos", BuiltinFunction.COS),
          entry("sqrt", BuiltinFunction.SQRT),
          entry("sign", BuiltinFunction.SIGN),
          entry("sgn", BuiltinFunction.SIGN),
          entry("ReLU", BuiltinFunction.RELU),
          entry("relu", BuiltinFunction.RELU),
          entry("max", BuiltinFunction.MAX),
          entry("min", BuiltinFunction.MIN),
          entry("softmax", BuiltinFunction.SOFTMAX),
          entry("logsumexp", BuiltinFunction.LOG_SUM_EXP),
          entry("diag", BuiltinFunction.DIAG),
          entry("tr", BuiltinFunction.TRACE),
          entry("trace", BuiltinFunction.TRACE),
          entry("Tr", BuiltinFunction.TRACE),
          entry("Trace", BuiltinFunction.TRACE),
          entry("det", BuiltinFunction.DET));

  private BuiltinFunctionNames() {}
}
