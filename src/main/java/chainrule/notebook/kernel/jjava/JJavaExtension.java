package chainrule.notebook.kernel.jjava;

import chainrule.notebook.CellBodyStore;
import chainrule.notebook.KernelReflection;
import chainrule.notebook.Magics;
import chainrule.notebook.Notebook;
import chainrule.notebook.Renderings;
import chainrule.notebook.kernel.startup.FastShellStartup;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;

/** JJava installs this when it loads the jar. */
public final class JJavaExtension implements Extension {
  /** Registers the renderings. An exception here would end the kernel, so there is none. */
  @Override
  public void install(BaseKernel kernel) {
    try {
      FastShellStartup.quicken(kernel);
      JJavaShell.of(kernel).ifPresent(OversizedCode::refuse);
      ShellLoops.whenRunning(
          loop -> {
            JupyterProtocol.install(kernel, loop);
            EagerLoop.exchange(loop);
          });
      registerRenderings(kernel);
      CellBodyStore store = new CellBodyStore();
      Magics.byName().forEach((name, magic) -> register(kernel, name, store.byKey(magic)));
      readCellsWell(kernel, store);
      Notebook.attachTo(new JJavaKernel(kernel));
    } catch (Throwable problem) {
      System.err.println("Chainrule's results will be shown as text: " + problem);
    }
  }

  /** What this library shows instead of a text. */
  static void registerRenderings(BaseKernel kernel) {
    Renderings.types().forEach(type -> register(kernel, type));
  }

  private static void register(
      BaseKernel kernel, String name, BiFunction<List<String>, String, Object> magic) {
    CellMagic<Object, BaseKernel> cell = (k, arguments, body) -> magic.apply(arguments, body);
    kernel.getMagicsRegistry().registerCellMagic(name, cell);
  }

  /** Makes long and empty cells of magics work; JJava handles the others. */
  private static void readCellsWell(BaseKernel kernel, CellBodyStore store) {
    try {
      KernelReflection.exchange(
          kernel,
          MagicTranspiler.class,
          original ->
              new StoringMagicTranspiler(
                  store, () -> kernel.getMagicsRegistry().getCellMagicNames()));
      KernelReflection.exchange(kernel, Pattern.class, StoringMagicTranspiler::withoutBody);
    } catch (ReflectiveOperationException | RuntimeException problem) {
      System.err.println(
          "Cells of %%derive that are long or empty do not work well on this JJava: " + problem);
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
