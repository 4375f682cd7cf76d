package chainrule.web;

import java.util.List;
import java.util.Map;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSMapLike;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/** Maps, lists, texts, numbers and truth values as JavaScript's own. */
final class JsValues {
  private JsValues() {}

  /**
   * The same value for JavaScript.
   *
   * @param value null, too
   */
  static JSObject of(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      JSMapLike<JSObject> object = JSObjects.create();
      map.forEach((key, member) -> object.set((String) key, of(member)));
      return object;
    }
    if (value instanceof List<?> list) {
      JSArray<JSObject> array = new JSArray<>();
      list.forEach(item -> array.push(of(item)));
      return array;
    }
    if (value instanceof Number number) {
      return JSNumber.valueOf(number.doubleValue());
    }
    return value instanceof Boolean truth
        ? JSBoolean.valueOf(truth)
        : JSString.valueOf(value.toString());
  }
}
