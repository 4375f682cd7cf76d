package chainrule.notebook.kernel.jjava;

import chainrule.notebook.KernelReflection;
import chainrule.notebook.cell.CellHistory;
import chainrule.notebook.cell.PrintedOutput;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/** What lasts from one cell to the next: the counter, the history, and what is being printed. */
final class CellSession {
  private final BaseKernel kernel;
  private final AtomicInteger counter;
  private final CellHistory history = new CellHistory();
  private final AtomicReference<Optional<CellEnvironment>> current =
      new AtomicReference<>(Optional.empty());
  private final PrintedOutput printed =
      new PrintedOutput((target, text) -> current.get().ifPresent(env -> env.print(target, text)));

  /**
   * A session of this kernel, which goes on counting where the kernel is.
   *
   * @throws ReflectiveOperationException if the kernel does not count as this library knows it
   */
  CellSession(BaseKernel kernel) throws ReflectiveOperationException {
    this.kernel = kernel;
    counter =
        (AtomicInteger) KernelReflection.field(BaseKernel.class, "executionCount").get(kernel);
    printed.start();
  }

  CellHistory history() {
    return history;
  }

  /**
   * Begins a cell: from now on, whatever any thread prints or shows belongs to it, also after it
   * has ended.
   */
  CellEnvironment begin(ShellReplyEnvironment given, Message<ExecuteRequest> message) {
    printed.flush();
    ExecuteRequest request = message.getContent();
    CellEnvironment env = CellEnvironment.of(given, request.isSilent(), printed);
    current.set(Optional.of(env));
    kernel.getCommManager().setMessageContext(message);
    attach(env, request.isStdinEnabled());
    return env;
  }

  /** Sends to this cell what is shown and printed, and asks its front end for input. */
  private void attach(CellEnvironment env, boolean input) {
    JupyterIO io = kernel.getIO();
    call(io, "setEnv", ShellReplyEnvironment.class, env);
    call(io, "setJupyterInEnabled", boolean.class, input);
    System.setOut(printed.stream(PrintedOutput.Target.OUT));
    System.setErr(printed.stream(PrintedOutput.Target.ERR));
    System.setIn(io.in);
  }

  private static void call(JupyterIO io, String name, Class<?> type, Object argument) {
    try {
      Method method = JupyterIO.class.getDeclaredMethod(name, type);
      method.setAccessible(true);
      method.invoke(io, argument);
    } catch (ReflectiveOperationException without) {
      throw new IllegalStateException("this JJava has no " + name + ": " + without, without);
    }
  }

  /** Ends a cell: all that it printed is sent. */
  void end() {
    printed.flush();
  }

  /** The number of a cell; one that is not stored does not count. */
  int count(ExecuteRequest request) {
    return isStored(request) ? counter.getAndIncrement() : counter.get();
  }

  /** Keeps a cell for the history. */
  void keep(ExecuteRequest request, int count, String output) {
    if (isStored(request)) {
      history.add(new CellHistory.Entry(count, request.getCode(), output));
    }
  }

  private static boolean isStored(ExecuteRequest request) {
    return request.shouldStoreHistory() && !request.isSilent();
  }
}
