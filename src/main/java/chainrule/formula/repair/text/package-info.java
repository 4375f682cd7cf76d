/**
 * Edits of the text of a line, where no edit of a tree helps or the line cannot be read. Each rule
 * undoes one kind of slip of the pen; the search tries what the rules propose, the likeliest first.
 */
package chainrule.formula.repair.text;
