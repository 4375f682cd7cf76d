package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.network.Adam;
import chainrule.network.Examples;
import chainrule.network.Labels;
import chainrule.network.SoftmaxRegression;
import chainrule.text.EveryKth;
import chainrule.text.LabelledCorpora;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.text.WordNetCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentTest {
  private static final int DIMENSION = 50;

  @Test
  void averagesOfVectorsOfAQuarterOfTheDictionaryAreRightTwiceAsOftenAsChance() {
    LabelledCorpus opinions = LabelledCorpora.opinions();
    WordVectors vectors =
        Word2Vec.train(
                new EveryKth(new WordNetCorpus(), 4),
                TrainingOptions.skipGram()
                    .withDimension(DIMENSION)
                    .withEpochs(1)
                    .withThreads(1)
                    .withSeed(1))
            .vectors();
    Examples train = examples(vectors, opinions.train());
    double accuracy =
        SoftmaxRegression.zero(DIMENSION, opinions.classes().size())
            .trained(train.x(), train.labels(), 1e-4, new Adam(0.1), 100)
            .accuracy(examples(vectors, opinions.test()));
    assertTrue(accuracy >= 0.40, "accuracy " + accuracy);
  }

  private static Examples examples(WordVectors vectors, List<LabelledSentence> sentences) {
    return new Examples(
        SentenceVectors.averages(vectors, sentences),
        Labels.oneHot(LabelledSentence.labels(sentences), 5));
  }
}
