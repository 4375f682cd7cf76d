package chainrule.notebook.cell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Collects what any thread prints, and sends it ten times a second, or when somebody flushes it. A
 * message for each line would be more than a server and its clients take in.
 *
 * <p>Each stream keeps its order. The order between the two is kept, too, unless they alternate
 * more than a hundred times between two sendings. At most 256 kB wait; whoever prints faster than
 * 12 MB a second waits for the sending.
 */
public final class PrintedOutput {
  private static final int CAPACITY = 1 << 18;
  private static final int RUNS = 100;
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final Duration FULL_INTERVAL = Duration.ofMillis(20);

  private final BiConsumer<Target, String> send;
  private final Map<Target, Utf8Pieces> characters = new EnumMap<>(Target.class);
  private final Object sending = new Object();
  private List<Run> runs = new ArrayList<>();
  private int size;
  private long lastFull = System.nanoTime() - FULL_INTERVAL.toNanos();

  /** Where something is printed. */
  public enum Target {
    OUT,
    ERR
  }

  /** Bytes printed one after the other to the same target. */
  private record Run(Target target, ByteArrayOutputStream bytes) {}

  /**
   * Nothing so far.
   *
   * @param send sends a text; never called by two threads at once
   */
  public PrintedOutput(BiConsumer<Target, String> send) {
    this.send = send;
    for (Target target : Target.values()) {
      characters.put(target, new Utf8Pieces());
    }
  }

  /** Sends ten times a second from now on, from a thread of its own. */
  public void start() {
    Thread thread = new Thread(this::sendForEver, "chainrule printed output");
    thread.setDaemon(true);
    thread.start();
  }

  private void sendForEver() {
    while (true) {
      try {
        awaitBytes();
        LockSupport.parkNanos(INTERVAL.toNanos());
        flush();
      } catch (InterruptedException | RuntimeException | Error unsent) {
        // without memory for a moment, or a client that is gone: the next sending is tried
      }
    }
  }

  private synchronized void awaitBytes() throws InterruptedException {
    while (runs.isEmpty()) {
      wait();
    }
  }

  /** A stream whose text goes to this target. */
  public PrintStream stream(Target target) {
    OutputStream collecting =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            append(target, bytes, offset, length);
          }
        };
    return new PrintStream(collecting, false, StandardCharsets.UTF_8);
  }

  private void append(Target target, byte[] bytes, int offset, int length) {
    int end = offset + length;
    for (int at = offset; at < end; at += CAPACITY) {
      if (add(target, bytes, at, Math.min(CAPACITY, end - at)) >= CAPACITY) {
        sendFull();
      }
    }
  }

  private synchronized int add(Target target, byte[] bytes, int offset, int length) {
    if (runs.isEmpty()) {
      notifyAll();
    }
    run(target).bytes().write(bytes, offset, length);
    size += length;
    return size;
  }

  /** The last run, or a new one; of many runs, the last or the one before it. */
  private Run run(Target target) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).target() == target) {
      return runs.get(last);
    }
    if (runs.size() >= RUNS) {
      return runs.get(last - 1);
    }
    Run run = new Run(target, new ByteArrayOutputStream());
    runs.add(run);
    return run;
  }

  private void sendFull() {
    synchronized (sending) {
      long wait = lastFull + FULL_INTERVAL.toNanos() - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      flush();
      lastFull = System.nanoTime();
    }
  }

  /** Sends what was printed until now. */
  public void flush() {
    synchronized (sending) {
      for (Run run : taken()) {
        String text = characters.get(run.target()).next(run.bytes().toByteArray());
        if (!text.isEmpty()) {
          send.accept(run.target(), text);
        }
      }
    }
  }

  private synchronized List<Run> taken() {
    List<Run> taken = runs;
    runs = new ArrayList<>();
    size = 0;
    return taken;
  }
}
