package chainrule.notebook.kernel.jjava;

import chainrule.notebook.Kernel;
import chainrule.notebook.MimeBundle;
import java.lang.reflect.Method;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * JJava as a kernel of this library.
 *
 * @param kernel the running kernel
 */
record JJavaKernel(BaseKernel kernel) implements Kernel {
  @Override
  public String name() {
    return "JJava " + kernel.getVersion();
  }

  @Override
  public Object evaluate(String java) {
    try {
      return kernel.evalRaw(java);
    } catch (RuntimeException fault) {
      throw Kernel.refusal(formatted(kernel, fault), fault);
    }
  }

  /** The error as a kernel shows it below a cell; not public in every version. */
  static List<String> formatted(BaseKernel kernel, Throwable fault) {
    try {
      Method format = BaseKernel.class.getDeclaredMethod("formatError", Throwable.class);
      format.setAccessible(true);
      return ((List<?>) format.invoke(kernel, fault)).stream().map(String::valueOf).toList();
    } catch (ReflectiveOperationException without) {
      return List.of(String.valueOf(fault.getMessage()));
    }
  }

  @Override
  public void display(MimeBundle bundle, String displayId, boolean update) {
    DisplayData data = new DisplayData();
    bundle.data().forEach(data::putData);
    // not setDisplayId, whose return type differs between JJava's versions
    data.putTransientData(DisplayData.DISPLAY_ID_KEY, displayId);
    if (update) {
      kernel.getIO().display.updateDisplay(displayId, data);
    } else {
      kernel.display(data);
    }
  }
}
