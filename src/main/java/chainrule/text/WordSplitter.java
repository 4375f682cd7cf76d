package chainrule.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits characters into words: runs of letters with their marks (accents, vowel signs), in lower
 * case, with apostrophes inside ("don't"), joiners and middle dots. Digits and all other characters
 * separate words. A run longer than 100 characters is cut.
 */
final class WordSplitter {
  private static final int LONGEST_WORD = 100;
  private static final int NONE = 0;
  private static final int SOFT_HYPHEN = 0xad;
  // apostrophe, the joiners of Persian and Indic scripts, the dot of Catalan, the marks of Hebrew
  private static final String CONNECTORS = "'\u200c\u200d\u00b7\u05f3\u05f4";

  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int connector = NONE;

  /** The words of one text. */
  static List<String> split(CharSequence text) {
    WordSplitter splitter = new WordSplitter();
    text.codePoints().forEach(splitter::accept);
    return splitter.take();
  }

  /**
   * Takes the next character.
   *
   * @param character a Unicode code point
   */
  void accept(int character) {
    if (isLetter(character) || (isMark(character) && !word.isEmpty())) {
      letter(character);
    } else if (isConnector(character) && !word.isEmpty() && connector == NONE) {
      connector = character == '’' ? '\'' : character;
    } else if (character != SOFT_HYPHEN) {
      endWord();
    }
  }

  /** The number of finished words that wait to be taken. */
  int count() {
    return words.size();
  }

  /** Ends the sentence: gives its words and starts the next. */
  List<String> take() {
    endWord();
    List<String> sentence = words;
    words = new ArrayList<>();
    return sentence;
  }

  private void letter(int character) {
    if (word.length() >= LONGEST_WORD) {
      endWord();
    }
    if (connector != NONE) {
      word.appendCodePoint(connector);
      connector = NONE;
    }
    word.appendCodePoint(Character.toLowerCase(character));
  }

  private void endWord() {
    connector = NONE;
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isLetter(int character) {
    return Character.isLetter(character);
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isConnector(int character) {
    return character == '’' || CONNECTORS.indexOf(character) >= 0;
  }
}
