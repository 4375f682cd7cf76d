package chainrule.formula.tree;

import static java.util.Map.entry;

import java.util.Map;

/** What people call the functions. */
final class FunctionNames {
  static final Map<String, Function> NAMES =
      Map.ofEntries(
          entry("log", Function.LOG),
          entry("ln", Function.LN),
          entry("exp", Function.EXP),
          entry("sigma", Function.SIGMOID),
          entry("sigmoid", Function.SIGMOID),
          entry("tanh", Function.TANH),
          entry("sin", Function.SIN),
          entry("cos", Function.COS),
          entry("sqrt", Function.SQRT),
          entry("sign", Function.SIGN),
          entry("sgn", Function.SIGN),
          entry("ReLU", Function.RELU),
          entry("relu", Function.RELU),
          entry("max", Function.MAX),
          entry("min", Function.MIN),
          entry("softmax", Function.SOFTMAX),
          entry("logsumexp", Function.LOG_SUM_EXP),
          entry("diag", Function.DIAG),
          entry("tr", Function.TRACE),
          entry("trace", Function.TRACE));

  private FunctionNames() {}
}
