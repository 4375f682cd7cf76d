/**
 * Help where one types: what may stand at the cursor, and what stands there. Any kernel asks for
 * it.
 *
 * <p>May import {@code formula} and {@code exercise}.
 */
package chainrule.notebook.help;
