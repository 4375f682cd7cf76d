package chainrule.notebook.kernel.jjava;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.channels.Loop;

/**
 * JJava's loops for requests. They run at the end of its start, after this library was installed,
 * and nothing announces them.
 */
final class ShellLoops {
  /** One loop for requests, one for control. */
  private static final int LOOPS = 2;

  /** A loop sleeps 50 ms after its first look, so it is found before it answers anything. */
  private static final Duration PAUSE = Duration.ofMillis(1);

  /** Pauses of one minute in all, longer than any start. */
  private static final int LOOKS = 60_000;

  private ShellLoops() {}

  /** Gives each loop to a consumer once, as soon as it runs. */
  static void whenRunning(Consumer<Thread> each) {
    Thread watch = new Thread(() -> watch(each), "chainrule shell loops");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(Consumer<Thread> each) {
    Set<Thread> seen = new HashSet<>();
    for (int look = 0; look < LOOKS && seen.size() < LOOPS; look++) {
      Thread[] threads = new Thread[2 * Thread.activeCount()];
      Thread.enumerate(threads);
      Arrays.stream(threads)
          .filter(thread -> thread instanceof Loop && thread.getName().startsWith("Shell-"))
          .filter(seen::add)
          .forEach(each);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
