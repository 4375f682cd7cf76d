package chainrule.notebook.jjava;

import chainrule.notebook.Magics;
import chainrule.notebook.Notebook;
import chainrule.notebook.Renderings;
import java.util.List;
import java.util.function.BiFunction;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;

/** JJava installs this when it loads the jar. */
public final class JJavaExtension implements Extension {
  /** Registers the renderings. An exception here would end the kernel, so there is none. */
  @Override
  public void install(BaseKernel kernel) {
    try {
      Renderings.types().forEach(type -> register(kernel, type));
      Magics.byName().forEach((name, magic) -> register(kernel, name, magic));
      Notebook.attachTo(new JJavaKernel(kernel));
    } catch (Throwable problem) {
      System.err.println("Chainrule's results will be shown as text: " + problem);
    }
  }

  private static void register(
      BaseKernel kernel, String name, BiFunction<List<String>, String, Object> magic) {
    CellMagic<Object, BaseKernel> cell = (k, arguments, body) -> magic.apply(arguments, body);
    kernel.getMagicsRegistry().registerCellMagic(name, cell);
  }

  private static <T> void register(BaseKernel kernel, Class<T> type) {
    kernel
        .getRenderer()
        .createRegistration(type)
        .register(
            (value, context) ->
                Renderings.of(value).data().forEach(context.getOutputContainer()::putData));
  }
}
