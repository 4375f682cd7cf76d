/** The checker from a shell. Writes reports as JSON with gson; uses the public types only. */
package chainrule.formula.cli;
