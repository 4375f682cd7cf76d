package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.parse.Scripts;

/**
 * An expression, and those scripts behind it that are not a part of its name.
 *
 * @param base what the scripts hang on
 * @param scripts what is still to be applied to it
 */
record Scripted(Expr base, Scripts scripts) {}
