package chainrule.formula;

import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import java.util.List;

/**
 * A line and what it says.
 *
 * @param input as it was typed
 * @param before what the lines above it left
 * @param row what it says, and what it leaves to the lines below
 */
record ResolvedLine(InputLine input, ResolverState before, ResolvedRow row) {
  /** Reads line after line; each goes on from the state that the line above it left. */
  static List<ResolvedLine> all(Setting setting, List<InputLine> inputs) {
    return DerivationReading.asTyped(setting, inputs).resolve();
  }

  /** Reads a line in the state that what stands above it left. */
  static ResolvedLine of(InputLine input, ResolverState before) {
    return new ResolvedLine(input, before, row(input, before).defining(input.defined()));
  }

  private static ResolvedRow row(InputLine input, ResolverState before) {
    if (!input.isDeclaration()) {
      return ResolvedRow.of(before, input.latex());
    }
    return input.latex().isEmpty()
        ? ResolvedRow.empty(before)
        : ResolvedRow.ofDeclaration(before, input.latex());
  }

  String latex() {
    return input.latex();
  }
}
