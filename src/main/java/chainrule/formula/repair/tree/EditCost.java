package chainrule.formula.repair.tree;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.repair.Change;

/** How rare a slip is: 0 is a sign, a transpose, an index or a lost ∂; 2 is rare. */
final class EditCost {
  static final int RARE = 2;

  private EditCost() {}

  static int of(TreeEdit edit) {
    return edit.changes().stream().mapToInt(change -> of(change, edit)).max().orElse(RARE);
  }

  private static int of(Change change, TreeEdit edit) {
    return switch (change.kind()) {
      case SIGN_MISSING,
          SIGN_SUPERFLUOUS,
          TRANSPOSE_MISSING,
          TRANSPOSE_SUPERFLUOUS,
          PARTIAL_SIGN_MISSING,
          FUNCTION_ALREADY_DIFFERENTIATED ->
          0;
      case INDEX_REPLACED,
          INDEX_RENAMED,
          SYMBOL_REPLACED,
          ENTRY_OR_VECTOR_REPLACED,
          NUMBER_REPLACED,
          EXPONENT_REPLACED,
          FUNCTION_REPLACED,
          PRIME_REPLACED,
          COMPLEMENT_REPLACED,
          OPERATION_REPLACED ->
          edit.changed() instanceof ElementAccess || edit.changed() instanceof IndexRef ? 0 : 1;
      case FACTORS_REARRANGED,
          OUTER_PRODUCT_MEANT,
          FUNCTION_SUPERFLUOUS,
          VARIABLE_REPLACED,
          INNER_DERIVATIVE_MISSING ->
          1;
      default -> RARE;
    };
  }
}
