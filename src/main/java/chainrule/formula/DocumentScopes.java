package chainrule.formula;

import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.Macros;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * What letters mean in each section of a document. What a section defines holds in its subsections,
 * and in no other section.
 */
final class DocumentScopes {
  private final Deque<Section> open = new ArrayDeque<>();
  private String setting = "";

  /** A section that has not ended. */
  private record Section(int level, ResolverState state, StatedNames stated) {}

  DocumentScopes(Setting start, Macros macros) {
    begin(0, start.meanings().withMacros(macros));
    setting = start.name();
  }

  /** Makes a setting hold from here on. */
  void use(Setting named) {
    int level = open.element().level;
    SymbolTable names = named.meanings().withMacros(macros());
    open.clear();
    begin(0, names);
    setting = named.name();
    if (level > 0) {
      begin(level);
    }
  }

  /** The name of the setting; may be empty. */
  String setting() {
    return setting;
  }

  Macros macros() {
    return state().names().macros();
  }

  ResolverState state() {
    return open.element().state;
  }

  /** Begins a section, and ends those that are not above it. */
  void begin(int level) {
    while (open.element().level >= level) {
      open.pop();
    }
    open.push(new Section(level, ResolverState.of(state().names()), stated()));
  }

  private void begin(int level, SymbolTable names) {
    open.push(new Section(level, ResolverState.of(names), StatedNames.NONE));
  }

  /** What sentences say of letters. */
  StatedNames stated() {
    return open.element().stated;
  }

  /** Adds what sentences of this section say. */
  void state(StatedNames stated) {
    Section section = open.pop();
    open.push(new Section(section.level, section.state, section.stated.under(stated)));
  }

  /** Goes on from what a row left. */
  void goOn(ResolverState after) {
    Section section = open.pop();
    open.push(new Section(section.level, after, section.stated));
  }

  /** Changes what names mean, in this section and in all that come. */
  void everywhere(UnaryOperator<SymbolTable> change) {
    for (int k = open.size(); k > 0; k--) {
      Section section = open.removeFirst();
      SymbolTable names = change.apply(section.state.names());
      open.addLast(new Section(section.level, section.state.declaring(names), section.stated));
    }
  }
}
