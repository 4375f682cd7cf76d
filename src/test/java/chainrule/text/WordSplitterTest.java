package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSplitterTest {
  @Test
  void wordsOfAllScriptsAreWhole() {
    assertWords("हिन्दी में लिखी किताब", "हिन्दी", "में", "लिखी", "किताब"); // spacing vowel signs
    assertWords("தமிழ் மொழி", "தமிழ்", "மொழி");
    assertWords("ภาษาไทย ที่นี่", "ภาษาไทย", "ที่นี่");
    assertWords("العَرَبِيَّة", "العَرَبِيَّة");
    assertWords("cafe\u0301 e\u0301t\u00e9", "cafe\u0301", "e\u0301t\u00e9"); // decomposed
    assertWords(
        "𐐔𐐯𐑅𐐨𐑉𐐯𐐻 𝔼", "𐐼𐐯𐑅𐐨𐑉𐐯𐐻", "𝔼"); // beyond the basic plane, capitals too
    assertWords("می\u200cخواهم", "می\u200cخواهم"); // a joiner inside a Persian word
    assertWords("intel·ligència", "intel·ligència");
    assertWords("ex\u00adtra", "extra"); // a soft hyphen
  }

  @Test
  void whatIsNoLetterSeparatesWords() {
    assertWords("Don’t 'quote' o''clock x2y", "don't", "quote", "o", "clock", "x", "y");
    assertWords("I ❤\ufe0f 🙂\u200d you\u200c ·", "i", "you"); // marks without a letter before them
    assertWords("\ud800 a\udc00b", "a", "b"); // halves of pairs
  }

  @Test
  void aRunOfLettersIsCutAfterAHundred() {
    assertEquals(
        List.of(100, 100, 50),
        WordSplitter.split("x".repeat(250)).stream().map(String::length).toList());
  }

  private static void assertWords(String text, String... words) {
    assertEquals(List.of(words), WordSplitter.split(text));
  }
}
