package chainrule.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Objects as a kernel writes them to JSON. */
final class Json {
  private Json() {}

  /**
   * Keys and values in turn; the order is kept, so equal maps give equal outputs.
   *
   * @throws NullPointerException if there is a null, which kernels leave out when they write
   */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String key = (String) keysAndValues[i];
      object.put(key, Objects.requireNonNull(keysAndValues[i + 1], key));
    }
    return object;
  }
}
