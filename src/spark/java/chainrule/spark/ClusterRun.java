package chainrule.spark;

import chainrule.train.LossPoint;
import chainrule.train.Throughput;
import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.Locale;

/**
 * What a training on a cluster gives.
 *
 * @param vectors V
 * @param outsideVectors U
 * @param lossCurve at most 200 points
 * @param throughput the work done
 * @param merges how often changes were merged
 * @param bytesReceived what all parts sent to the driver, in rows
 * @param bytesSent the rows that the driver sent to each part
 * @param restarts how often intervals were done again because an executor was lost
 * @param mergeSeconds the part of the seconds in which the driver merged
 */
record ClusterRun(
    WordVectors vectors,
    WordVectors outsideVectors,
    List<LossPoint> lossCurve,
    Throughput throughput,
    long merges,
    long bytesReceived,
    long bytesSent,
    int restarts,
    double mergeSeconds) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, from %,d words in %.1f s (%,.0f words/s); %,d merges, which took the driver %.1f s;"
            + " %,d MB received from all parts, %,d MB sent to each; %d restarts",
        vectors,
        throughput.words(),
        throughput.seconds(),
        throughput.wordsPerSecond(),
        merges,
        mergeSeconds,
        bytesReceived >> 20,
        bytesSent >> 20,
        restarts);
  }
}
