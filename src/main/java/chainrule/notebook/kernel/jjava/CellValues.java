package chainrule.notebook.kernel.jjava;

import chainrule.notebook.cell.ValueText;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Runs code and draws its value, on a thread that Stop can leave.
 *
 * @param kernel the running kernel
 * @param cells runs a cell: its value, or null
 * @param tasks what Stop ends
 */
record CellValues(BaseKernel kernel, Function<String, Object> cells, CellTasks tasks) {
  /**
   * The value of code, drawn; empty if it has none.
   *
   * @throws ExecutionException if the value cannot be drawn
   */
  Optional<DisplayData> of(String code) throws ExecutionException, InterruptedException {
    Object value = cells.apply(code);
    if (value instanceof DisplayData finished) {
      return Optional.of(finished);
    }
    return value == null
        ? Optional.empty()
        : Optional.of(tasks.get(() -> withText(kernel.getRenderer().render(value))));
  }

  /** With a text that is a string, and not too long for a page. */
  private static DisplayData withText(DisplayData drawn) {
    drawn.putText(ValueText.of(drawn.getData(MIMEType.TEXT_PLAIN)));
    return drawn;
  }

  /** The text of what was drawn. */
  static String text(DisplayData drawn) {
    return String.valueOf(drawn.getData(MIMEType.TEXT_PLAIN));
  }

  /** Begins a cell, which Stop has not ended. */
  void begin() {
    tasks.begin();
  }

  /** Stop: ends the cell's code, or the drawing of its value. */
  void stop() {
    tasks.stop();
    kernel.interrupt();
  }
}
