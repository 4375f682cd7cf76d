package chainrule.exercise;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wrong answers that were tried for each rung; the same again does not count. */
public final class WrongTries {
  /** After so many the line may be seen. */
  static final int ENOUGH = 3;

  private final Map<String, Set<String>> byRung = new ConcurrentHashMap<>();

  /** None yet. */
  public WrongTries() {}

  /** Adds a wrong line. */
  void add(String rung, String line) {
    byRung
        .computeIfAbsent(rung, r -> ConcurrentHashMap.newKeySet())
        .add(line.replaceAll("\\s", ""));
  }

  /** How many different wrong lines a rung has had. */
  int count(String rung) {
    return byRung.getOrDefault(rung, Set.of()).size();
  }
}
