package chainrule.notebook.kernel.ijava;

import chainrule.notebook.CellBodyStore;
import chainrule.notebook.Kernel;
import chainrule.notebook.KernelReflection;
import chainrule.notebook.MimeBundle;
import chainrule.notebook.Renderings;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * IJava as a kernel of this library.
 *
 * @param kernel the running kernel
 */
record IJavaKernel(BaseKernel kernel) implements Kernel {
  /** Registers the renderings and the magics. */
  static Kernel of(BaseKernel kernel) {
    Renderings.types().forEach(type -> register(kernel, type));
    registerMagics(kernel);
    return new IJavaKernel(kernel);
  }

  /**
   * The registry of magics belongs to the class of IJava, which is not on the class path; an IJava
   * without one has no magics of this library.
   */
  private static void registerMagics(BaseKernel kernel) {
    try {
      CellBodyStore store = new CellBodyStore();
      KernelReflection.exchange(
          kernel, MagicParser.class, original -> new StoringMagicParser(store, original));
      Magics magics = (Magics) kernel.getClass().getMethod("getMagics").invoke(kernel);
      chainrule.notebook.Magics.byName()
          .forEach((name, magic) -> register(kernel, magics, name, store.byKey(magic)));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError without) {
      System.err.println(
          "Cells that begin with %%derive, %%exercise or %%ladder do not work in this IJava, since its way of reading them"
              + " could not be changed ("
              + without.getMessage()
              + "); the default kernel, JJava, has no such trouble.");
    }
  }

  /** IJava drops the value of a cell magic, so it is shown. */
  private static void register(
      BaseKernel kernel,
      Magics magics,
      String name,
      BiFunction<List<String>, String, Object> magic) {
    magics.registerCellMagic(
        name,
        (arguments, body) -> {
          DisplayData data = new DisplayData();
          Renderings.of(magic.apply(arguments, body)).data().forEach(data::putData);
          kernel.display(data);
          return null;
        });
  }

  private static <T> void register(BaseKernel kernel, Class<T> type) {
    kernel
        .getRenderer()
        .createRegistration(type)
        .register(
            (value, context) ->
                Renderings.of(value).data().forEach(context.getOutputContainer()::putData));
  }

  @Override
  public String name() {
    return "IJava";
  }

  /** Lines are run by the class of IJava; the base kernel only displays results. */
  @Override
  public Object evaluate(String java) {
    try {
      return kernel.getClass().getMethod("evalRaw", String.class).invoke(kernel, java);
    } catch (InvocationTargetException thrown) {
      throw refusal(thrown.getCause());
    } catch (ReflectiveOperationException without) {
      throw new IllegalArgumentException("this IJava cannot run lines of Java: " + without);
    }
  }

  private RuntimeException refusal(Throwable thrown) {
    return thrown instanceof Exception fault
        ? Kernel.refusal(kernel.formatError(fault), fault)
        : new IllegalArgumentException(thrown);
  }

  @Override
  public void display(MimeBundle bundle, String displayId, boolean update) {
    DisplayData data = new DisplayData();
    bundle.data().forEach(data::putData);
    data.setDisplayId(displayId);
    if (update) {
      kernel.getIO().display.updateDisplay(displayId, data);
    } else {
      kernel.display(data);
    }
  }
}
