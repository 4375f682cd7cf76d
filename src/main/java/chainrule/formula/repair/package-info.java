/**
 * A true line near a false one: small edits of the tree of a side ({@code repair.tree}), then of
 * the text of the line ({@code repair.text}), each one tried. What is found is true; it may not be
 * what the author meant. An edit says in data what it changes; nothing here makes sentences.
 */
package chainrule.formula.repair;
