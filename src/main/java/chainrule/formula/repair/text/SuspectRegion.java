package chainrule.formula.repair.text;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * Where in a text the slip may be: a slip there is likelier than one elsewhere.
 *
 * @param characters those of the sides that are false; none where that is not known
 * @param place where reading stopped, if it did
 */
public record SuspectRegion(BitSet characters, OptionalInt place) {
  private static final int TIER = 4;
  private static final int ELSEWHERE = 10;
  private static final int LIKELY = 10;
  private static final int STEP = 3;
  private static final int FARTHEST = 8;

  /**
   * Whether a slip is a frequent one, at a place that is suspected; where all of the line was read,
   * a sign is hardly lost.
   */
  boolean isLikely(TextEdit typo) {
    return unlikelihood(typo) < (place.isPresent() ? LIKELY : TIER);
  }

  /** Which of the typos are looked at first. */
  int unlikelihood(TextEdit typo) {
    int away = place.isPresent() ? Math.abs(typo.at() - place.getAsInt()) : STEP;
    int tier = away == 0 ? TIER / 2 : TIER;
    int distance = place.isPresent() ? Math.min(away / STEP, FARTHEST) : 0;
    return tier * typo.tier() + distance + (isSuspicious(typo.at()) ? 0 : ELSEWHERE);
  }

  private boolean isSuspicious(int at) {
    return characters.isEmpty() || characters.get(at) || (at > 0 && characters.get(at - 1));
  }
}
