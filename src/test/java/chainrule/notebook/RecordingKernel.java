package chainrule.notebook;

import java.util.ArrayList;
import java.util.List;

/** Keeps what would be shown. */
final class RecordingKernel implements Kernel {
  private final List<MimeBundle> shown = new ArrayList<>();
  private final List<Boolean> updates = new ArrayList<>();

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
    throw new IllegalArgumentException("nothing evaluates Java here: " + java);
  }

  List<MimeBundle> shown() {
    return shown;
  }

  List<Boolean> updates() {
    return updates;
  }
}
