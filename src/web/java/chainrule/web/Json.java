package chainrule.web;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Maps, lists, texts, numbers and truth values as JSON: gson needs reflection, which is not
 * translated.
 */
final class Json {
  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  /**
   * A value as JSON.
   *
   * @param value null, too; numbers must be finite
   */
  static String of(Object value) {
    Json json = new Json();
    json.add(value);
    return json.text.toString();
  }

  private void add(Object value) {
    if (value instanceof Map<?, ?> map) {
      addMap(map);
    } else if (value instanceof List<?> list) {
      addList(list);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      addText(value.toString());
    }
  }

  private void addMap(Map<?, ?> map) {
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<?, ?> member = members.next();
      addText((String) member.getKey());
      text.append(':');
      add(member.getValue());
      text.append(members.hasNext() ? "," : "");
    }
    text.append('}');
  }

  private void addList(List<?> list) {
    text.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      add(items.next());
      text.append(items.hasNext() ? "," : "");
    }
    text.append(']');
  }

  private void addText(String value) {
    text.append('"');
    for (int k = 0; k < value.length(); k++) {
      addCharacter(value.charAt(k));
    }
    text.append('"');
  }

  private void addCharacter(char character) {
    if (character == '"' || character == '\\') {
      text.append('\\').append(character);
    } else if (character < FIRST_PRINTABLE) {
      text.append("\\u00").append(character < 0x10 ? "0" : "");
      text.append(Integer.toHexString(character));
    } else {
      text.append(character);
    }
  }
}
