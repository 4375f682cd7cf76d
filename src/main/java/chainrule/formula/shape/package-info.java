/**
 * The shapes of arrays on symbolic sizes such as |V| and d, and what operations make of them.
 * Imports nothing of ours.
 */
package chainrule.formula.shape;
