package chainrule.notebook.kernel.jjava;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.reply.InterruptReply;
import org.dflib.jjava.jupyter.messages.request.InterruptRequest;

/**
 * Answers requests in place of JJava, as Jupyter's protocol says: JJava's own answers lack a
 * status, lose output, and end the kernel where a value cannot be drawn.
 */
final class JupyterProtocol {
  private final BaseKernel kernel;
  private final JupyterConnection connection;
  private final CellSession session;
  private final CellValues values;

  private JupyterProtocol(
      BaseKernel kernel,
      JupyterConnection connection,
      Function<String, Object> cells,
      CellTasks tasks)
      throws ReflectiveOperationException {
    this.kernel = kernel;
    this.connection = connection;
    session = new CellSession(kernel);
    values = new CellValues(kernel, cells, tasks);
  }

  /** Answers all requests of the connection that this loop reads from; does nothing twice. */
  static void install(BaseKernel kernel, Thread loop) {
    LoopConnection.of(loop)
        .filter(c -> !(c.getHandler(MessageType.EXECUTE_REQUEST) instanceof ExecuteHandler))
        .ifPresent(connection -> install(kernel, connection));
  }

  private static void install(BaseKernel kernel, JupyterConnection connection) {
    try {
      CellTasks tasks = new CellTasks();
      CellThreads.install(kernel, tasks);
      install(kernel, connection, kernel::evalRaw, tasks);
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      System.err.println("JJava answers Jupyter's requests by itself: " + otherwise);
    }
  }

  /**
   * Answers all requests of a connection.
   *
   * @param cells runs a cell: its value, or null
   * @param tasks what Stop ends
   * @throws ReflectiveOperationException if the kernel is not as this library knows it
   */
  static void install(
      BaseKernel kernel,
      JupyterConnection connection,
      Function<String, Object> cells,
      CellTasks tasks)
      throws ReflectiveOperationException {
    new JupyterProtocol(kernel, connection, cells, tasks).install();
  }

  private void install() {
    connection.setHandler(
        MessageType.EXECUTE_REQUEST, new ExecuteHandler(session, values, this::answerAll));
    connection.setHandler(MessageType.INTERRUPT_REQUEST, this::interrupt);
    answer(
        MessageType.KERNEL_INFO_REQUEST,
        MessageType.KERNEL_INFO_REPLY,
        request -> InfoHandlers.kernel(kernel));
    answer(
        MessageType.COMM_INFO_REQUEST,
        MessageType.COMM_INFO_REPLY,
        request -> InfoHandlers.comms(kernel, request));
    answer(
        MessageType.IS_COMPLETE_REQUEST,
        MessageType.IS_COMPLETE_REPLY,
        request -> InfoHandlers.completeness(kernel, request));
    answer(
        MessageType.COMPLETE_REQUEST,
        MessageType.COMPLETE_REPLY,
        request -> HelpHandlers.completion(kernel, request));
    answer(
        MessageType.INSPECT_REQUEST,
        MessageType.INSPECT_REPLY,
        request -> HelpHandlers.inspection(kernel, request));
    answer(
        MessageType.HISTORY_REQUEST,
        MessageType.HISTORY_REPLY,
        request -> InfoHandlers.history(session.history(), request));
  }

  private <T> void answer(
      MessageType<T> request, MessageType<?> reply, Function<T, Map<String, Object>> content) {
    connection.setHandler(request, (env, message) -> answer(env, message, reply, content));
  }

  private static <T> void answer(
      ShellReplyEnvironment env,
      Message<T> message,
      MessageType<?> reply,
      Function<T, Map<String, Object>> content) {
    env.setBusyDeferIdle();
    Map<String, Object> answer;
    try {
      answer = content.apply(message.getContent());
    } catch (RuntimeException | Error problem) {
      answer = Replies.failed(problem);
    }
    env.reply(CellEnvironment.message(env.getContext(), reply, answer));
  }

  private void interrupt(ShellReplyEnvironment env, Message<InterruptRequest> message) {
    env.setBusyDeferIdle();
    values.stop();
    env.reply(new InterruptReply());
  }

  /** Answers requests that waited while a cell failed: cells are not run. */
  private void answerAll(ShellChannel shell, List<Message<?>> waiting) {
    waiting.forEach(message -> answerWaiting(shell, message));
  }

  private <T> void answerWaiting(ShellChannel shell, Message<T> message) {
    MessageType<T> type = message.getHeader().getType();
    ShellHandler<T> handler = connection.getHandler(type);
    ShellReplyEnvironment env = connection.prepareReplyEnv(shell, message);
    if (type.equals(MessageType.EXECUTE_REQUEST)) {
      answer(env, message, MessageType.EXECUTE_REPLY, request -> Replies.aborted());
    } else if (handler != null) {
      handler.handle(env, message);
    }
    env.resolveDeferrals();
    if (env.isMarkedForShutdown()) {
      connection.close();
    }
  }
}
