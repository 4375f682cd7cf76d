package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCorpusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The cat, the DOG; and 42 mice! | the cat the dog and mice",
        "don't stop the king's 'quoted' words' | don't stop the king's quoted words",
        "it’s one’ ’tis rock''n''roll | it's one tis rock n roll",
        "Äpfel ÉTÉ œuvre naïve | äpfel été œuvre naïve",
        "e\u0301te\u0301 | e\u0301te\u0301",
        "self-contained/e.g. x2y | self contained e g x y",
        "<img src=x onerror=alert(1)> | img src x onerror alert",
        "猫 и кот 😀 кошка | 猫 и кот кошка",
      })
  void wordsAreRunsOfLettersInLowerCase(String text, String words) {
    assertEquals(List.of(words.split(" ")), WordSplitter.split(text));
  }

  @Test
  void lowerCaseDoesNotDependOnTheCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertEquals(List.of("title"), WordSplitter.split("TITLE"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void endlessWordsAreCut() {
    List<String> words = WordSplitter.split("a".repeat(250));
    assertEquals(List.of(100, 100, 50), words.stream().map(String::length).toList());
  }

  @Test
  void emptySentencesAreDroppedAndTheRestCanBeReadAgain() {
    Corpus corpus = SentenceCorpus.of("three", "one two", "", "12 34", "three");
    List<List<String>> expected = List.of(List.of("one", "two"), List.of("three"));
    assertEquals(expected, corpus.sentences().toList());
    assertEquals(expected, corpus.sentences().toList());
  }

  @Test
  void copySharesOneStringPerWord() {
    SentenceCorpus copy = SentenceCorpus.copyOf(SentenceCorpus.of("two", "a b", "b c"));
    assertEquals(SentenceCorpus.of("two", "a b", "b c"), copy);
    assertSame(copy.list().get(0).get(1), copy.list().get(1).get(0));
  }

  @Test
  void corporaPrintAsOneShortLine() {
    SentenceCorpus two = SentenceCorpus.of("two", "a b", "b c");
    assertEquals("two, 2 sentences", two.toString());
    assertEquals(
        "SampledCorpus[corpus=two, 2 sentences, k=2]", new SampledCorpus(two, 2).toString());
    assertEquals(
        "PrunedCorpus[corpus=two, 2 sentences, vocabulary=1 words, 2 running words]",
        PrunedCorpus.of(two, 1).toString());
  }

  @Test
  void interruptedCopyIsDiscarded() {
    Corpus stopped = new SentenceCorpus("long", List.of(List.of("a"), List.of("b")));
    Thread.currentThread().interrupt();
    CancellationException stop =
        assertThrows(CancellationException.class, () -> SentenceCorpus.copyOf(stopped));
    assertTrue(Thread.interrupted(), "the flag is kept for those who called");
    assertEquals("the copy of long was stopped; half a text is not kept", stop.getMessage());
  }
}
