package chainrule.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps what would be shown. */
final class RecordingKernel implements Kernel {
  private final List<MimeBundle> shown = new ArrayList<>();
  private final List<Boolean> updates = new ArrayList<>();
  private Function<String, Object> evaluation =
      java -> {
        throw new IllegalArgumentException("nothing evaluates Java here: " + java);
      };

  @Override
  public String name() {
    return "a test";
  }

  @Override
  public void display(MimeBundle bundle, String displayId, boolean update) {
    shown.add(bundle);
    updates.add(update);
  }

  @Override
  public Object evaluate(String java) {
    return evaluation.apply(java);
  }

  /** Says how Java is evaluated from now on. */
  void evaluates(Function<String, Object> how) {
    evaluation = how;
  }

  List<MimeBundle> shown() {
    return shown;
  }

  List<Boolean> updates() {
    return updates;
  }
}
