package chainrule.notebook.jjava;

import chainrule.formula.Report;
import chainrule.notebook.DeriveMagic;
import chainrule.notebook.Notebook;
import chainrule.notebook.Renderings;
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
      kernel
          .getMagicsRegistry()
          .registerCellMagic(
              DeriveMagic.NAME,
              (CellMagic<Report, BaseKernel>)
                  (k, arguments, body) -> DeriveMagic.run(arguments, body));
      Notebook.attachTo(new JJavaKernel(kernel));
    } catch (Throwable problem) {
      System.err.println("Chainrule's results will be shown as text: " + problem);
    }
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
