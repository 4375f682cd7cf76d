/** The JDK's shell, in which both kernels run their cells: what makes it ready sooner. */
package chainrule.notebook.kernel.startup;
