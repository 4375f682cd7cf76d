/**
 * Edits of the tree of a side that does not equal the head of its chain. Each rule undoes one kind
 * of slip at one position; the search tries what the rules propose, the smallest change first.
 */
package chainrule.formula.repair.tree;
