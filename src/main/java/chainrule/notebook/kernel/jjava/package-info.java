/**
 * The adapter to the kernel JJava, which finds it by its service loader.
 *
 * <p>May import {@code notebook}, {@code notebook.cell}, {@code notebook.help}, {@code
 * notebook.kernel.startup} and {@code grading}. No other package imports JJava's classes.
 */
package chainrule.notebook.kernel.jjava;
