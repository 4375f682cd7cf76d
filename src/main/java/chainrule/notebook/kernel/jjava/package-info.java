/** The adapter to JJava, found by its service loader. Nothing else may import JJava's classes. */
package chainrule.notebook.kernel.jjava;
