/**
 * What a cell shows: any value → a MIME bundle; the cell magics; what notebooks call.
 *
 * <p>May import every package of this library except those below {@code notebook.kernel}, which
 * import this one. The classes of the kernels JJava and IJava are used in {@code
 * notebook.kernel.jjava} and {@code notebook.kernel.ijava} only. Without a kernel, in a plain Java
 * program or a test, values are rendered and not shown.
 *
 * <p>A renderer never throws, not even an {@code Error}: an error while a result is drawn would
 * hang the kernel for ever.
 */
package chainrule.notebook;
