/**
 * What a cell shows: any value → a MIME bundle; the cell magics; what notebooks call.
 *
 * <p>May import every package of this library except those below {@code notebook.kernel}, which
 * import this one. The classes of the kernels JJava and IJava are used in {@code
 * notebook.kernel.jjava} and {@code notebook.kernel.ijava} only. Without a kernel, in a plain Java
 * program or a test, values are rendered and not shown.
 *
 * <p>A renderer never throws an {@code Error}, which would end a kernel's loop: what this library
 * draws becomes a line of text, and a foreign value without a text is an exception.
 */
package chainrule.notebook;
