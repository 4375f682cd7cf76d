package chainrule.formula;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reports that several tests look at: each derivation is checked once for all of them. */
public final class SharedReports {
  private static final Map<List<String>, Report> CHECKED = new ConcurrentHashMap<>();
  private static final Map<List<String>, Report> VERDICTS = new ConcurrentHashMap<>();

  private SharedReports() {}

  /** What {@link Derivation#check(Setting, String)} finds. */
  public static Report of(Setting setting, String latex) {
    return CHECKED.computeIfAbsent(
        List.of(setting.latex(), latex), key -> Derivation.check(setting, latex));
  }

  /** What {@link Derivation#verdicts(Setting, String, long)} finds at the first points. */
  public static Report verdicts(Setting setting, String latex) {
    return VERDICTS.computeIfAbsent(
        List.of(setting.latex(), latex), key -> Derivation.verdicts(setting, latex, 1));
  }
}
