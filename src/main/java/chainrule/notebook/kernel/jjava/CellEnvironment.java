package chainrule.notebook.kernel.jjava;

import chainrule.notebook.KernelReflection;
import chainrule.notebook.cell.PrintedOutput;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;

/**
 * Where a cell's messages go. What was printed before a message is sent before it; of a silent cell
 * only its status is sent.
 */
final class CellEnvironment extends ShellReplyEnvironment {
  private final boolean silent;
  private final PrintedOutput printed;

  private CellEnvironment(
      ShellReplyEnvironment given, StdinChannel stdin, boolean silent, PrintedOutput printed) {
    super((ShellChannel) given.getShell(), stdin, given.getIopub(), given.getContext());
    this.silent = silent;
    this.printed = printed;
  }

  /** An environment for the same request as the kernel's own. */
  static CellEnvironment of(ShellReplyEnvironment given, boolean silent, PrintedOutput printed) {
    try {
      StdinChannel stdin =
          (StdinChannel) KernelReflection.field(ShellReplyEnvironment.class, "stdin").get(given);
      return new CellEnvironment(given, stdin, silent, printed);
    } catch (ReflectiveOperationException without) {
      throw new IllegalStateException("this JJava has no channel for input: " + without, without);
    }
  }

  @Override
  public void publish(Message<?> message) {
    MessageType<?> type = message.getHeader().getType();
    if (silent && !type.equals(PublishStatus.MESSAGE_TYPE)) {
      return;
    }
    if (!type.equals(PublishStream.MESSAGE_TYPE)) {
      printed.flush();
    }
    super.publish(message);
  }

  /** Sends printed text. */
  void print(PrintedOutput.Target target, String text) {
    switch (target) {
      case OUT -> writeToStdOut(text);
      case ERR -> writeToStdErr(text);
    }
  }

  /** Answers the request. */
  void answer(MessageType<?> type, Map<String, Object> content) {
    reply(message(getContext(), type, content));
  }

  /** A message of a known type whose content is a map, for what the kernel's classes lack. */
  @SuppressWarnings("unchecked")
  static Message<Object> message(
      MessageContext context, MessageType<?> type, Map<String, Object> content) {
    return new Message<>(context, (MessageType<Object>) type, content);
  }
}
