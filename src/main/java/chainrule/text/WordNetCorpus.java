package chainrule.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * The built-in text: English from the definitions and examples of WordNet 3.1, lower case, 311
 * thousand sentences, 2.7 million running words.
 *
 * <p>The gloss of an entry is cut at its semicolons. Each part of at least three words is a
 * sentence; so is each single-word lemma of the entry followed by the first part:
 *
 * <pre>
 *   king, male monarch: a male sovereign; ruler of a kingdom
 *     → "a male sovereign"    → "ruler of a kingdom"    → "king a male sovereign"
 * </pre>
 */
public record WordNetCorpus() implements Corpus {
  private static final int SHORTEST_PART = 3;

  @Override
  public String name() {
    return "WordNet 3.1";
  }

  @Override
  public Stream<List<String>> sentences() {
    Dictionary dictionary = WordNet.open();
    return POS.getAllPOS().stream()
        .flatMap(pos -> synsets(dictionary, pos))
        .flatMap(synset -> sentencesOf(synset).stream())
        .onClose(() -> WordNet.close(dictionary));
  }

  private static Stream<Synset> synsets(Dictionary dictionary, POS pos) {
    try {
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(
              dictionary.getSynsetIterator(pos), Spliterator.ORDERED),
          false);
    } catch (JWNLException e) {
      throw WordNet.unreadable(e);
    }
  }

  private static List<List<String>> sentencesOf(Synset synset) {
    List<List<String>> parts =
        Stream.of(synset.getGloss().split(";")).map(WordSplitter::split).toList();
    List<List<String>> sentences = new ArrayList<>();
    parts.stream().filter(part -> part.size() >= SHORTEST_PART).forEach(sentences::add);
    synset.getWords().stream()
        .map(Word::getLemma)
        .filter(lemma -> lemma.indexOf(' ') < 0)
        .forEach(lemma -> sentences.add(definition(lemma, parts.get(0))));
    return sentences;
  }

  private static List<String> definition(String lemma, List<String> part) {
    List<String> sentence = new ArrayList<>(WordSplitter.split(lemma));
    sentence.addAll(part);
    return sentence;
  }
}
