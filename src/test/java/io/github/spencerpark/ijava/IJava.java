package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands in for IJava, which is on no registry: the class name and the two methods that are used,
 * on the real base kernel.
 */
public final class IJava extends BaseKernel {
  private static final IJava KERNEL = new IJava();
  private final List<DisplayData> displayed = new ArrayList<>();
  private final Magics magics = new Magics();

  public static IJava getKernelInstance() {
    return KERNEL;
  }

  public static List<DisplayData> displayed() {
    return KERNEL.displayed;
  }

  public Magics getMagics() {
    return magics;
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
