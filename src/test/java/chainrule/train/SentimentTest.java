package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.network.Adam;
import chainrule.network.Dataset;
import chainrule.network.Labels;
import chainrule.network.SoftmaxRegression;
import chainrule.text.LabelledCorpora;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.text.SampledCorpus;
import chainrule.text.WordNetCorpus;
import chainrule.vectors.SentenceVectors;
import chainrule.vectors.WordVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentTest {
  private static final int DIMENSION = 50;

  @Test
  void averagesOfVectorsOfAQuarterOfTheDictionaryAreRightTwiceAsOftenAsChance() {
    LabelledCorpus opinions = LabelledCorpora.opinions();
    WordVectors vectors =
        Word2Vec.train(
                new SampledCorpus(new WordNetCorpus(), 4),
                TrainingOptions.skipGram()
                    .withDimension(DIMENSION)
                    .withEpochs(1)
                    .withThreads(1)
                    .withSeed(1))
            .vectors();
    Dataset train = examples(vectors, opinions.train());
    double accuracy =
        SoftmaxRegression.zero(DIMENSION, opinions.classes().size())
            .trained(train.x(), train.labels(), 1e-4, new Adam(0.1), 100)
            .accuracy(examples(vectors, opinions.test()));
    assertTrue(accuracy >= 0.40, "accuracy " + accuracy);
  }

  private static Dataset examples(WordVectors vectors, List<LabelledSentence> sentences) {
    return new Dataset(
        SentenceVectors.averages(vectors, sentences),
        Labels.oneHot(LabelledSentence.labels(sentences), 5));
  }
}
