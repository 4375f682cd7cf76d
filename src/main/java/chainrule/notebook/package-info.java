/**
 * What a cell shows: any value → a MIME bundle, and the glue to the kernels.
 *
 * <p>May import everything of ours. The two kernels, JJava and IJava, are touched only in the
 * packages below this one, and neither of those knows the other; without a kernel (a plain Java
 * program, a test) everything is rendered all the same and shown nowhere.
 *
 * <p>A renderer never throws, not even an {@code Error}: an error while a result is drawn would
 * hang the kernel for ever.
 */
package chainrule.notebook;
