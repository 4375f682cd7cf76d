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
 * @param bytesReceived the bytes of the rows that all parts sent to the driver
 * @param bytesSent the bytes of the rows that the driver sent to each part
 * @param restarts how often intervals were done again because an executor was lost
 * @param mergeSeconds how long the driver merged
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
  /** The figures, with the last J of the curve, in one line. */
  String json() {
    return String.format(
        Locale.ROOT,
        "{\"words\": %d, \"pairs\": %d, \"seconds\": %.1f, \"loss\": %s, \"merges\": %d,"
            + " \"merge_seconds\": %.1f, \"bytes_received\": %d, \"bytes_sent\": %d, \"restarts\":"
            + " %d}",
        throughput.words(),
        throughput.pairs(),
        throughput.seconds(),
        lossCurve.isEmpty() ? null : lossCurve.get(lossCurve.size() - 1).loss(),
        merges,
        mergeSeconds,
        bytesReceived,
        bytesSent,
        restarts);
  }

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
