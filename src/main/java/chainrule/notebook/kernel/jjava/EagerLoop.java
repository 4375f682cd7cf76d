package chainrule.notebook.kernel.jjava;

import chainrule.notebook.KernelReflection;
import java.lang.reflect.Field;
import java.util.function.LongSupplier;
import org.dflib.jjava.jupyter.channels.Loop;

/**
 * One round of JJava's loop for requests: it looks for one, answers it, and says how long to sleep.
 * That is 50 ms, after an answer, too, so each of the cells that run one after another waits for
 * the loop to wake up. This one looks again at once for as long as requests follow each other.
 */
final class EagerLoop implements LongSupplier {
  private static final long SHORT_SLEEP_MS = 2;
  private static final long ANSWERED_NS = 1_000_000;
  private static final long FOLLOW_NS = 1_000_000_000;

  private final LongSupplier round;
  private final LongSupplier clock;
  private long lastAnswer;

  /**
   * A loop that sleeps less than another.
   *
   * @param round returns the milliseconds to sleep; a negative number ends the loop
   * @param clock nanoseconds
   */
  EagerLoop(LongSupplier round, LongSupplier clock) {
    this.round = round;
    this.clock = clock;
    lastAnswer = clock.getAsLong();
  }

  @Override
  public long getAsLong() {
    long begun = clock.getAsLong();
    long sleep = answered();
    long ended = clock.getAsLong();
    if (ended - begun > ANSWERED_NS) {
      lastAnswer = ended;
    }
    return ended - lastAnswer < FOLLOW_NS ? Math.min(sleep, SHORT_SLEEP_MS) : sleep;
  }

  /** An error in one round would end the loop, and with it the kernel's answers. */
  private long answered() {
    try {
      return round.getAsLong();
    } catch (RuntimeException | Error unanswered) {
      return SHORT_SLEEP_MS;
    }
  }

  /**
   * Makes JJava's loops eager as soon as they run, which is at the end of its start; where JJava
   * keeps them otherwise, they sleep as before.
   */
  static void install() {
    ShellLoops.whenRunning(EagerLoop::exchange);
  }

  /** Makes this loop eager. */
  static void exchange(Thread loop) {
    try {
      Field body = KernelReflection.field(Loop.class, "loopBody");
      if (body.get(loop) instanceof LongSupplier round && !(round instanceof EagerLoop)) {
        body.set(loop, new EagerLoop(round, System::nanoTime));
      }
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      // the loop sleeps as before
    }
  }
}
