/**
 * The adapter to the kernel IJava, which {@code notebook} finds by a service loader.
 *
 * <p>May import {@code notebook}. No other package imports IJava's classes.
 */
package chainrule.notebook.kernel.ijava;
