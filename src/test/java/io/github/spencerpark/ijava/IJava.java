package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands in for IJava, which is on no registry: the class name and the one method by which it is
 * found, on the real base kernel.
 */
public final class IJava extends BaseKernel {
  private static final IJava KERNEL = new IJava();
  private final List<DisplayData> displayed = new ArrayList<>();

  public static BaseKernel getKernelInstance() {
    return KERNEL;
  }

  public static List<DisplayData> displayed() {
    return KERNEL.displayed;
  }

  @Override
  public void display(DisplayData data) {
    displayed.add(data);
  }

  @Override
  public DisplayData eval(String code) {
    return new DisplayData(code);
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("Java").build();
  }
}
