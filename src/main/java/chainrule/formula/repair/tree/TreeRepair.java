package chainrule.formula.repair.tree;

import chainrule.formula.repair.Change;
import java.util.List;

/**
 * A side that makes its claim true.
 *
 * @param latex the side as it is now
 * @param changes what was changed
 * @param left whether it is the left side of the claim
 */
public record TreeRepair(String latex, List<Change> changes, boolean left) {}
