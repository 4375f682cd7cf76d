package chainrule.notebook.jjava;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
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
   * Sleeps less than this loop.
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
    long sleep = round.getAsLong();
    long ended = clock.getAsLong();
    if (ended - begun > ANSWERED_NS) {
      lastAnswer = ended;
    }
    return ended - lastAnswer < FOLLOW_NS ? Math.min(sleep, SHORT_SLEEP_MS) : sleep;
  }

  /**
   * Makes the loops that run eager. Idempotent.
   *
   * @return whether there are any, eager or, where JJava keeps them otherwise, as they were
   */
  static boolean install() {
    Thread[] threads = new Thread[2 * Thread.activeCount()];
    Thread.enumerate(threads);
    List<Thread> loops =
        Arrays.stream(threads)
            .filter(thread -> thread instanceof Loop && thread.getName().startsWith("Shell-"))
            .toList();
    loops.forEach(EagerLoop::install);
    return !loops.isEmpty();
  }

  private static void install(Thread loop) {
    try {
      Field body = Loop.class.getDeclaredField("loopBody");
      body.setAccessible(true);
      if (body.get(loop) instanceof LongSupplier round && !(round instanceof EagerLoop)) {
        body.set(loop, new EagerLoop(round, System::nanoTime));
      }
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      // it sleeps as before
    }
  }
}
