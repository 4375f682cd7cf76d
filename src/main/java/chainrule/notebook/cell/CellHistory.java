package chainrule.notebook.cell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    List<Entry> found = entries.stream().filter(entry -> matches(glob, entry.input())).toList();
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

  /**
   * Goes back to the last asterisk alone, for what an earlier one takes is settled by then; a
   * regular expression would try all ways to share a text among many asterisks.
   */
  private static boolean matches(String glob, String text) {
    int g = 0;
    int asterisk = -1;
    int taken = 0;
    for (int t = 0; t < text.length(); ) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        asterisk = g++;
        taken = t;
      } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == text.charAt(t))) {
        g++;
        t++;
      } else if (asterisk >= 0) {
        g = asterisk + 1;
        t = ++taken;
      } else {
        return false;
      }
    }
    return glob.substring(g).chars().allMatch(c -> c == '*');
  }

  private static List<Entry> last(List<Entry> all, int n) {
    return n <= 0 ? all : all.subList(Math.max(0, all.size() - n), all.size());
  }
}
