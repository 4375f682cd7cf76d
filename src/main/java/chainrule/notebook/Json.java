package chainrule.notebook;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects as a kernel writes them to JSON. */
final class Json {
  private Json() {}

  /** Keys and values in turn; the order is kept, so equal maps give equal outputs. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
