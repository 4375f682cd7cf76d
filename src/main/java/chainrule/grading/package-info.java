/**
 * Grading: what the answers of a submission are worth. No Java of a submission runs in the process
 * that decides; a formula for a gradient runs in a process of its own, which only gives numbers.
 * May import {@code exercise}, {@code formula}, {@code formula.document}, {@code formula.typeset},
 * {@code formula.cli}.
 */
package chainrule.grading;
