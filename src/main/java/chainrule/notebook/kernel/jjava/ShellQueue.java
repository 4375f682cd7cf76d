package chainrule.notebook.kernel.jjava;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.messages.Message;

/** The requests that wait in a socket. */
final class ShellQueue {
  private static final int READABLE = 1;

  /** Requests that a client sent together arrive within this time. */
  private static final Duration ARRIVAL = Duration.ofMillis(20);

  private ShellQueue() {}

  /** Takes all requests that have arrived; none where this JJava's socket cannot be asked. */
  static List<Message<?>> taken(JupyterSocket socket) {
    List<Message<?>> taken = new ArrayList<>();
    try {
      // the method of a class whose name differs between versions of JJava
      Method events = socket.getClass().getMethod("getEvents");
      LockSupport.parkNanos(ARRIVAL.toNanos());
      while ((((Number) events.invoke(socket)).intValue() & READABLE) != 0) {
        taken.add(socket.readMessage());
      }
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      // the requests are answered as if no cell had failed
    }
    return taken;
  }
}
