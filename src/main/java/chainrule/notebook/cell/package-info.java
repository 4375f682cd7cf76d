/**
 * What any kernel does with a cell besides running it: the text of its value, what it prints, its
 * error, the history, and the rules of Jupyter's protocol that need no kernel.
 *
 * <p>May import nothing of the library.
 */
package chainrule.notebook.cell;
