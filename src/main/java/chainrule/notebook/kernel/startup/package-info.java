/**
 * Makes the JDK's shell, in which both kernels run cells, start faster.
 *
 * <p>May import {@code notebook}.
 */
package chainrule.notebook.kernel.startup;
