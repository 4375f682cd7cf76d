package chainrule.projection;

import java.util.Arrays;

/**
 * Gradient descent of coordinates, with momentum and a gain for each (Jacobs 1988).
 *
 * <pre>
 *   gain ← gain + 0.2 while a move goes on downhill, move · g &lt; 0; else 0.8 gain; at least 0.01
 *   move ← momentum · move − α · gain · g      place ← place + move
 * </pre>
 */
final class TSneOptimizer {
  private static final double MORE = 0.2;
  private static final double LESS = 0.8;
  private static final double SMALLEST = 0.01;

  private final double rate;
  private final double[] place;
  private final double[] move;
  private final double[] gain;

  /**
   * Starts at scale·start.
   *
   * @param rate α
   */
  TSneOptimizer(double[] start, double scale, double rate) {
    this.rate = rate;
    place = Arrays.stream(start).map(a -> scale * a).toArray();
    move = new double[place.length];
    gain = new double[place.length];
    rest();
  }

  /** The coordinates; the next step changes them. */
  double[] place() {
    return place;
  }

  /** Forgets moves and gains. */
  void rest() {
    Arrays.fill(move, 0);
    Arrays.fill(gain, 1);
  }

  /** One step; g is not modified. */
  void step(double[] g, double momentum) {
    for (int i = 0; i < place.length; i++) {
      boolean onward = move[i] * g[i] < 0;
      gain[i] = Math.max(SMALLEST, onward ? gain[i] + MORE : LESS * gain[i]);
      move[i] = momentum * move[i] - rate * gain[i] * g[i];
      place[i] += move[i];
    }
  }
}
