package chainrule.notebook.cell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells that were run in this session, the last thousand of them. Not thread-safe. */
public final class CellHistory {
  private static final int KEPT = 1000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** No cell so far. */
  public CellHistory() {}

  /**
   * A cell.
   *
   * @param number its execution count
   * @param input its code
   * @param output the text of its value, or ""
   */
  public record Entry(int number, String input, String output) {}

  /** Adds a cell. */
  public void add(Entry entry) {
    entries.addLast(entry);
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
  }

  /** The last n cells, oldest first; 0 means all. */
  public List<Entry> tail(int n) {
    return last(List.copyOf(entries), n);
  }

  /** The cells from one number to before another; 0 as the end means all. */
  public List<Entry> range(int start, int stop) {
    return entries.stream()
        .filter(entry -> entry.number() >= start && (stop <= 0 || entry.number() < stop))
        .toList();
  }

  /**
   * The last n cells whose code matches.
   *
   * @param glob {@code *} stands for any text, {@code ?} for any character
   * @param n how many at most; 0 means all
   * @param unique whether of equal cells only the last one is wanted
   */
  public List<Entry> search(String glob, int n, boolean unique) {
    Pattern pattern = Pattern.compile(regex(glob), Pattern.DOTALL);
    List<Entry> found =
        entries.stream().filter(entry -> pattern.matcher(entry.input()).matches()).toList();
    return last(unique ? lastOfEach(found) : found, n);
  }

  private static List<Entry> lastOfEach(List<Entry> found) {
    Map<String, Entry> byInput = new LinkedHashMap<>();
    for (Entry entry : found) {
      byInput.remove(entry.input());
      byInput.put(entry.input(), entry);
    }
    return List.copyOf(byInput.values());
  }

  private static String regex(String glob) {
    return glob.chars()
        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining());
  }

  private static List<Entry> last(List<Entry> all, int n) {
    return n <= 0 ? all : all.subList(Math.max(0, all.size() - n), all.size());
  }
}
