package chainrule.notebook.ijava;

import chainrule.notebook.DeriveMagic;
import chainrule.notebook.Kernel;
import chainrule.notebook.MimeBundle;
import chainrule.notebook.Renderings;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;

/**
 * IJava as this library sees it.
 *
 * @param kernel the running kernel
 */
record IJavaKernel(BaseKernel kernel) implements Kernel {
  /** Registers the renderings. */
  static Kernel of(BaseKernel kernel) {
    Renderings.types().forEach(type -> register(kernel, type));
    registerMagic(kernel);
    return new IJavaKernel(kernel);
  }

  /** IJava's own class has the register of magics; an IJava without one goes without ours. */
  private static void registerMagic(BaseKernel kernel) {
    try {
      Magics magics = (Magics) kernel.getClass().getMethod("getMagics").invoke(kernel);
      magics.registerCellMagic(DeriveMagic.NAME, DeriveMagic::run);
    } catch (ReflectiveOperationException without) {
      System.err.println("%%derive is not available in this IJava: " + without);
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

  @Override
  public String name() {
    return "IJava";
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
