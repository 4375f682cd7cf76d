package chainrule.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many submissions have each kind of slip, as a chart of bars. */
final class SlipChart {
  private static final int MAX_BARS = 12;

  private SlipChart() {}

  static String of(List<GradedSubmission> submissions) {
    List<Map.Entry<String, Long>> slips = counted(submissions);
    if (slips.isEmpty()) {
      return "<p>There are none.</p>\n";
    }
    long largest = slips.get(0).getValue();
    return slips.stream()
        .map(slip -> bar(slip.getKey(), slip.getValue(), largest))
        .collect(Collectors.joining("", "<table>\n", "</table>\n"));
  }

  /** The commonest slips and how many submissions have each; one counts once in a submission. */
  static List<Map.Entry<String, Long>> counted(List<GradedSubmission> submissions) {
    Map<String, Long> counts =
        submissions.stream()
            .flatMap(s -> s.parts().stream().flatMap(part -> part.slips().stream()).distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_BARS)
        .toList();
  }

  private static String bar(String slip, long count, long largest) {
    String bar =
        String.format(
            Locale.ROOT,
            "<div style=\"width:%.1f%%;height:0.9rem;background:var(--bad)\"></div>",
            100.0 * count / largest);
    return "<tr><td>%s</td><td>%d</td><td style=\"width:40%%\">%s</td></tr>\n"
        .formatted(MathText.html(slip), count, bar);
  }
}
