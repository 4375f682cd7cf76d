package chainrule.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits characters into words: runs of letters, in lower case, with apostrophes inside ("don't").
 * Digits and all other characters separate words. A run longer than 100 letters is cut.
 */
final class WordSplitter {
  private static final int LONGEST_WORD = 100;

  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean apostrophe;

  /** The words of one text. */
  static List<String> split(CharSequence text) {
    WordSplitter splitter = new WordSplitter();
    text.chars().forEach(splitter::accept);
    return splitter.take();
  }

  void accept(int character) {
    if (isLetter(character)) {
      letter(character);
    } else if (isApostrophe(character) && !word.isEmpty() && !apostrophe) {
      apostrophe = true;
    } else {
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
    if (apostrophe) {
      word.append('\'');
      apostrophe = false;
    }
    word.append((char) Character.toLowerCase(character));
  }

  private void endWord() {
    apostrophe = false;
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isLetter(int character) {
    return Character.isLetter(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(int character) {
    return character == '\'' || character == '’';
  }
}
