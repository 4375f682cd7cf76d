package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledCorporaTest {
  @TempDir Path folder;

  @Test
  void everyPartOfTheOpinionsHasAsManyOfEachClass() {
    LabelledCorpus opinions = LabelledCorpora.opinions();
    assertEquals(
        "opinions, 5 classes: 1650 sentences to train, 225 for dev, 500 for test",
        opinions.toString());
    for (List<LabelledSentence> part : parts(opinions)) {
      Map<Integer, Long> counts =
          part.stream()
              .collect(Collectors.groupingBy(LabelledSentence::label, Collectors.counting()));
      assertEquals(5, counts.size());
      assertTrue(counts.values().stream().allMatch(count -> count == part.size() / 5));
    }
  }

  @Test
  void noTwoOpinionsShareSixtyPercentOfTheirWords() {
    List<Set<String>> opinions =
        parts(LabelledCorpora.opinions()).stream()
            .flatMap(List::stream)
            .map(sentence -> Set.copyOf(sentence.words()))
            .toList();
    for (int i = 0; i < opinions.size(); i++) {
      for (Set<String> earlier : opinions.subList(0, i)) {
        Set<String> one = opinions.get(i);
        assertTrue(jaccard(one, earlier) < 0.6, () -> one + " and " + earlier);
      }
    }
  }

  @Test
  void opinionsAreShortAndLongAndOfManyWords() {
    List<List<String>> opinions =
        parts(LabelledCorpora.opinions()).stream()
            .flatMap(List::stream)
            .map(LabelledSentence::words)
            .toList();
    assertEquals(1, opinions.stream().mapToInt(List::size).min().getAsInt());
    assertTrue(opinions.stream().filter(words -> words.size() > 20).count() >= 100);
    assertTrue(opinions.stream().flatMap(List::stream).distinct().count() >= 3_000);
  }

  @Test
  void treebankTextIsThatOfItsTrainingSentences() throws IOException {
    write("train.txt", "(3 (2 A) (3 joy))\n\n(1 (2 (2 Is) (1 n't)) (2 .))\n");
    write("dev.txt", "(0 (0 Bad))");
    write("test.txt", "(4 (2 -LRB-) (4 (4 Well-made) (2 -RRB-)))");
    LabelledCorpus treebank = LabelledCorpora.treebank(folder);
    assertEquals(
        List.of(List.of("a", "joy"), List.of("is", "n't")), treebank.text().sentences().toList());
    assertEquals(List.of(new LabelledSentence(List.of("bad"), 0)), treebank.dev());
    assertEquals(List.of(new LabelledSentence(List.of("well", "made"), 4)), treebank.test());
    assertEquals("very negative", treebank.classes().get(treebank.dev().get(0).label()));
  }

  @ParameterizedTest
  @CsvSource({
    "(3 (2 A) (3 joy), 17",
    "(3 (2 A) (3 joy))), 18",
    "(3 (2 A) (3 joy)) (2 B), 19",
    "(x (2 A) (3 joy)), 1",
    "(3 (2 A) (joy)), 10",
    "(2 (2 ...)), 12",
    "joy, 1",
    ") joy (2 (, 1"
  })
  void whatIsNoTreeIsRefusedWithItsPlace(String line, int character) throws IOException {
    write("train.txt", "(3 (2 A) (3 joy))\n" + line);
    assertEquals(
        "%s, line 2, character %d: this is not a tree such as (3 (2 A) (3 joy))"
            .formatted(folder.resolve("train.txt"), character),
        refusal(() -> LabelledCorpora.treebank(folder)));
  }

  @Test
  void aFolderWithoutTheTreebankIsRefused() {
    assertEquals(
        "cannot read %s; the treebank's folder must hold train.txt, dev.txt and test.txt"
            .formatted(folder.resolve("train.txt")),
        refusal(() -> LabelledCorpora.treebank(folder)));
  }

  @Test
  void labelsHaveClassesAndPartsHaveSentences() throws IOException {
    write("train.txt", "(7 (2 A) (3 joy))");
    write("dev.txt", "(0 (0 Bad))");
    write("test.txt", "");
    assertEquals(
        "Stanford Sentiment Treebank has 1 sentences to train, 1 for dev, 0 for test; "
            + "each part needs at least one",
        refusal(() -> LabelledCorpora.treebank(folder)));
    write("test.txt", "(0 (0 Bad))");
    assertEquals(
        "Stanford Sentiment Treebank has a label 7; with 5 classes it must lie in 0..4",
        refusal(() -> LabelledCorpora.treebank(folder)));
    assertEquals(
        "label is -1; it must be at least 0",
        refusal(() -> new LabelledSentence(List.of("a"), -1)));
    assertEquals(
        "a sentence has no word; it needs at least one",
        refusal(() -> new LabelledSentence(List.of(), 1)));
  }

  private static List<List<LabelledSentence>> parts(LabelledCorpus corpus) {
    return List.of(corpus.train(), corpus.dev(), corpus.test());
  }

  /** The share of the words of either that both have. */
  private static double jaccard(Set<String> a, Set<String> b) {
    long common = a.stream().filter(b::contains).count();
    return (double) common / (a.size() + b.size() - common);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}
