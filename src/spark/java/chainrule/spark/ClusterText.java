package chainrule.spark;

import chainrule.text.TextCorpus;
import chainrule.text.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The sentences of a text in any file system that Spark reads, in UTF-8, plain or compressed, split
 * as {@link TextCorpus} splits them. No machine has to hold all of them.
 */
final class ClusterText {
  /** A sentence's number is that of its split, and in these bits its place there. */
  private static final int PLACE_BITS = 40;

  private final JavaSparkContext spark;
  private final JavaRDD<List<String>> sentences;

  private ClusterText(JavaSparkContext spark, JavaRDD<List<String>> sentences) {
    this.spark = spark;
    this.sentences = sentences;
  }

  /**
   * The text of a file, a folder or a pattern such as {@code hdfs:///texts/*.gz}.
   *
   * @param parts the least number of splits in which it is read
   * @throws IllegalArgumentException if there is no such file, or it is empty
   */
  static ClusterText of(JavaSparkContext spark, String path, int parts) {
    if (bytes(spark, path) == 0) {
      throw new IllegalArgumentException("cannot read %s: it is empty".formatted(path));
    }
    // otherwise \r would end a line, too, which it does not in TextCorpus
    spark.hadoopConfiguration().set("textinputformat.record.delimiter", "\n");
    JavaRDD<List<String>> sentences =
        spark
            .hadoopFile(path, TextInputFormat.class, LongWritable.class, Text.class, parts)
            .values()
            .flatMap(line -> TextCorpus.sentences(decoded(line, path)).iterator());
    return new ClusterText(spark, sentences);
  }

  private static long bytes(JavaSparkContext spark, String path) {
    try {
      Path pattern = new Path(path);
      FileStatus[] found = pattern.getFileSystem(spark.hadoopConfiguration()).globStatus(pattern);
      if (found == null || found.length == 0) {
        throw new IllegalArgumentException(
            "cannot read %s: there is no such file or folder".formatted(path));
      }
      long bytes = 0;
      for (FileStatus file : found) {
        bytes +=
            file.getPath()
                .getFileSystem(spark.hadoopConfiguration())
                .getContentSummary(file.getPath())
                .getLength();
      }
      return bytes;
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static String decoded(Text line, String path) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.getBytes(), 0, line.getLength()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableTextException(
          "cannot read %s: the line '%.60s' is not UTF-8".formatted(path, line), e);
    }
  }

  /** The words that occur at least minCount times; reads the text once. */
  Vocabulary vocabulary(int minCount) {
    return Vocabulary.of(
        sentences
            .flatMap(List::iterator)
            .mapToPair(word -> new Tuple2<>(word, 1L))
            .reduceByKey(Long::sum)
            .filter(word -> word._2() >= minCount)
            .collectAsMap());
  }

  /**
   * The sentences of at least two words as word indices, distributed over parts, each of which is
   * one element that its executor keeps. The same text gives the same parts, also where a part that
   * was lost is read again.
   */
  JavaRDD<int[][]> parts(Vocabulary vocabulary, int parts) {
    Broadcast<Vocabulary> words = spark.broadcast(vocabulary);
    return sentences
        .mapPartitionsWithIndex(
            (index, some) -> numbered(index, indexed(some, words.value()), parts), false)
        .mapToPair(sentence -> sentence)
        .partitionBy(new HashPartitioner(parts))
        .values()
        .mapPartitions(ClusterText::inOrder)
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Stream<int[]> indexed(Iterator<List<String>> sentences, Vocabulary vocabulary) {
    Iterable<List<String>> some = () -> sentences;
    return StreamSupport.stream(some.spliterator(), false)
        .map(words -> vocabulary.indices(words).stream().mapToInt(Integer::intValue).toArray())
        .filter(sentence -> sentence.length > 1);
  }

  /** (part, (number, sentence)): the numbers are in the order of the text. */
  private static Iterator<Tuple2<Integer, Tuple2<Long, int[]>>> numbered(
      int index, Stream<int[]> sentences, int parts) {
    long[] next = {(long) index << PLACE_BITS};
    return sentences
        .map(
            sentence -> {
              long number = next[0]++;
              return new Tuple2<>((int) ((number + index) % parts), new Tuple2<>(number, sentence));
            })
        .iterator();
  }

  private static Iterator<int[][]> inOrder(Iterator<Tuple2<Long, int[]>> sentences) {
    List<Tuple2<Long, int[]>> part = new ArrayList<>();
    sentences.forEachRemaining(part::add);
    part.sort(Comparator.comparing(Tuple2::_1));
    return Stream.<int[][]>of(part.stream().map(Tuple2::_2).toArray(int[][]::new)).iterator();
  }
}
