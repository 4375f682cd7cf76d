package chainrule.train;

import chainrule.math.Sigmoid;

/**
 * σ to six digits after the point, for the updates; the loss that is shown has the exact one.
 *
 * <p>A table of σ with straight lines between its points: in steps of 1/128 they are off by 1e-6 at
 * most.
 */
final class FastSigmoid {
  private static final int END = 16;
  private static final int STEPS = 128;
  private static final float[] TABLE = new float[2 * END * STEPS + 2];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = (float) Sigmoid.sigmoid((double) i / STEPS - END);
    }
  }

  private FastSigmoid() {}

  /** σ(x); 0 below −16 and 1 above 16. */
  static float sigmoid(float x) {
    if (x <= -END) {
      return 0;
    }
    if (x >= END) {
      return 1;
    }
    float place = (x + END) * STEPS;
    int i = (int) place;
    return TABLE[i] + (place - i) * (TABLE[i + 1] - TABLE[i]);
  }
}
