package chainrule.notebook.ijava;

import chainrule.notebook.Kernel;
import chainrule.notebook.MimeBundle;
import chainrule.notebook.Renderings;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/**
 * IJava as this library sees it.
 *
 * @param kernel the running kernel
 */
record IJavaKernel(BaseKernel kernel) implements Kernel {
  /** Registers the renderings. */
  static Kernel of(BaseKernel kernel) {
    Renderings.types().forEach(type -> register(kernel, type));
    return new IJavaKernel(kernel);
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
