package chainrule.notebook.kernel.jjava;

import chainrule.notebook.KernelReflection;
import java.lang.reflect.Field;
import java.util.Optional;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.channels.ShellChannel;

/** The connection that a loop reads from; JJava gives no access to it. */
final class LoopConnection {
  /** The loop's body, what it wraps, and the code that it calls. */
  private static final int DEPTH = 4;

  private LoopConnection() {}

  /** The connection of a loop for requests, where its classes are as this library knows them. */
  static Optional<JupyterConnection> of(Thread loop) {
    try {
      Object body = KernelReflection.field(Loop.class, "loopBody").get(loop);
      Optional<ShellChannel> channel = channel(body, DEPTH);
      Field connection = KernelReflection.field(ShellChannel.class, "connection");
      return channel.isPresent()
          ? Optional.ofNullable((JupyterConnection) connection.get(channel.get()))
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      return Optional.empty();
    }
  }

  /** The channel is a value that a lambda has captured. */
  private static Optional<ShellChannel> channel(Object holder, int depth)
      throws ReflectiveOperationException {
    if (holder instanceof ShellChannel channel) {
      return Optional.of(channel);
    }
    boolean searched = holder != null && (isCode(holder.getClass()) || holder instanceof EagerLoop);
    if (!searched || depth == 0) {
      return Optional.empty();
    }
    for (Field field : holder.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Optional<ShellChannel> found =
          field.getType().isPrimitive() ? Optional.empty() : channel(field.get(holder), depth - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isCode(Class<?> type) {
    return type.isHidden() || type.isSynthetic();
  }
}
