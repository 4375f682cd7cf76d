package chainrule.notebook.kernel.jjava;

import chainrule.notebook.cell.CellError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * Runs a cell. Whatever its code or its value throws becomes a red error, and the cell ends: its
 * printed output, its reply and its idle status are sent, in this order.
 */
final class ExecuteHandler implements ShellHandler<ExecuteRequest> {
  private final CellSession session;
  private final CellValues values;
  private final BiConsumer<ShellChannel, List<Message<?>>> waiting;

  /**
   * A handler for one kernel.
   *
   * @param waiting answers the requests that waited while a cell failed
   */
  ExecuteHandler(
      CellSession session, CellValues values, BiConsumer<ShellChannel, List<Message<?>>> waiting) {
    this.session = session;
    this.values = values;
    this.waiting = waiting;
  }

  @Override
  public void handle(ShellReplyEnvironment given, Message<ExecuteRequest> message) {
    ExecuteRequest request = message.getContent();
    values.begin();
    CellEnvironment env = session.begin(given, message);
    env.setBusyDeferIdle();
    int count = session.count(request);
    env.publish(new PublishExecuteInput(request.getCode(), count));
    Map<String, Object> reply = result(env, request, count);
    boolean stops = request.shouldStopOnError() && reply.get("status").equals("error");
    List<Message<?>> queue = stops ? ShellQueue.taken(env.getShell()) : List.of();
    try {
      session.end();
    } finally {
      env.answer(ExecuteReply.MESSAGE_TYPE, reply);
      env.resolveDeferrals();
    }
    waiting.accept((ShellChannel) given.getShell(), queue);
  }

  /** Runs the cell and publishes its value or its error. */
  private Map<String, Object> result(CellEnvironment env, ExecuteRequest request, int count) {
    try {
      Optional<DisplayData> value = values.of(request.getCode());
      value.ifPresent(shown -> env.publish(new PublishExecuteResult(count, shown)));
      session.keep(request, count, value.map(CellValues::text).orElse(""));
      return Replies.ok(count, expressions(request));
    } catch (Throwable problem) {
      session.keep(request, count, "");
      CellError error = CellErrors.of(values.kernel(), problem);
      env.publish(new PublishError(error.name(), error.message(), error.traceback()));
      return Replies.error(error, count);
    }
  }

  private Map<String, Object> expressions(ExecuteRequest request) {
    Map<String, Object> results = new LinkedHashMap<>();
    Optional.ofNullable(request.getUserExpr())
        .orElse(Map.of())
        .forEach((name, code) -> results.put(name, expression(code)));
    return results;
  }

  private Map<String, Object> expression(String code) {
    try {
      Map<String, Object> result = Replies.ok();
      String text = values.of(code).map(CellValues::text).orElse("");
      result.put("data", Map.of("text/plain", text));
      result.put("metadata", Map.of());
      return result;
    } catch (Throwable problem) {
      return Replies.error(CellErrors.of(values.kernel(), problem));
    }
  }
}
