package chainrule.text;

import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.dictionary.Dictionary;

/** Opens and closes the WordNet 3.1 that is on the class path. */
final class WordNet {
  private WordNet() {}

  static Dictionary open() {
    try {
      return Dictionary.getDefaultResourceInstance();
    } catch (JWNLException e) {
      throw unreadable(e);
    }
  }

  static void close(Dictionary dictionary) {
    try {
      dictionary.close();
    } catch (JWNLException e) {
      throw unreadable(e);
    }
  }

  static IllegalStateException unreadable(JWNLException e) {
    return new IllegalStateException(
        "WordNet 3.1 cannot be read from the class path: " + e.getMessage(), e);
  }
}
