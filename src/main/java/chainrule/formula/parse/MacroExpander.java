package chainrule.formula.parse;

import chainrule.formula.parse.Macro.Parameter;
import chainrule.formula.parse.MacroToken.MacroOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces macros by what they stand for, as TeX does, within bounds. */
final class MacroExpander {
  private static final int MOST_CALLS = 20_000;
  private static final int MOST_TOKENS = 1_000_000;

  private final MacroInput input;
  private final MacroScope macros;
  private final MacroDefinitions definitions;
  private final Expansion.Builder output = new Expansion.Builder();
  private int calls;
  private int pushed;
  private boolean defines;

  /** Adds to the macros those that the text defines. */
  MacroExpander(String latex, MacroScope macros) {
    this.input = new MacroInput(latex);
    this.macros = macros;
    this.definitions = new MacroDefinitions(input, macros);
  }

  Expansion.Builder expanded() {
    while (input.hasNext()) {
      MacroToken token = input.next();
      Optional<Macro> macro = token.isExpandable() ? macros.get(token.text()) : Optional.empty();
      if (macro.isPresent()) {
        call(token, macro.get());
      } else if (MacroDefinitions.isDefinition(token.text())) {
        definitions.read(token);
        defines = true;
      } else if (token.is("\\IfNoValueTF") || token.is("\\IfBooleanTF")) {
        choose(token);
      } else {
        output.add(token);
      }
    }
    return output;
  }

  /** Whether the text defines macros of its own. */
  boolean defines() {
    return defines;
  }

  /** Reads the definitions alone; one that cannot be read is left out. */
  void define() {
    while (input.hasNext()) {
      MacroToken token = input.next();
      if (MacroDefinitions.isDefinition(token.text())) {
        defineIfReadable(token);
      }
    }
  }

  private void defineIfReadable(MacroToken command) {
    try {
      definitions.read(command);
    } catch (SyntaxException unreadable) {
      // its name stays unknown, so a line that uses it says so
    }
  }

  private void call(MacroToken name, Macro macro) {
    if (name.origin().filter(origin -> origin.includes(name.text())).isPresent()) {
      throw new SyntaxException(
          "the macro “" + name.text() + "” is defined by itself", name.start());
    }
    if (++calls > MOST_CALLS || pushed > MOST_TOKENS) {
      throw new SyntaxException("the macros in this line never come to an end", name.start());
    }
    List<List<MacroToken>> arguments = new ArrayList<>();
    int end = name.end();
    for (Parameter parameter : macro.parameters()) {
      arguments.add(argument(parameter, name));
      end = Math.max(end, input.end());
    }
    List<MacroToken> result = body(name, end, macro.body(), arguments);
    pushed += result.size();
    input.push(result);
  }

  private static List<MacroToken> body(
      MacroToken name, int end, List<MacroToken> body, List<List<MacroToken>> arguments) {
    List<MacroToken> result = new ArrayList<>();
    MacroOrigin origin = new MacroOrigin(name.text(), name.origin());
    for (int k = 0; k < body.size(); k++) {
      Optional<List<MacroToken>> argument =
          parameter(body, k).filter(n -> n <= arguments.size()).map(n -> arguments.get(n - 1));
      if (argument.isPresent()) {
        result.addAll(argument.get());
        k++;
      } else {
        result.add(body.get(k).at(name.start(), end, origin));
      }
    }
    return result;
  }

  /** Which argument stands at a place of a body, if one does. */
  private static Optional<Integer> parameter(List<MacroToken> body, int k) {
    boolean mark = body.get(k).is("#") && k + 1 < body.size();
    return mark && body.get(k + 1).text().matches("[1-9]")
        ? Optional.of(Integer.parseInt(body.get(k + 1).text()))
        : Optional.empty();
  }

  private List<MacroToken> argument(Parameter parameter, MacroToken name) {
    return switch (parameter.kind()) {
      case MANDATORY ->
          input
              .argument()
              .orElseThrow(
                  () ->
                      new SyntaxException(
                          "an argument of “" + name.text() + "” is missing", name.start()));
      case OPTIONAL -> input.between("[", "]").orElse(otherwise(parameter, name));
      case GROUP -> input.between("{", "}").orElse(otherwise(parameter, name));
      case STAR -> input.take("*") ? List.of(MacroDefinitions.TRUE) : otherwise(parameter, name);
      case SUBSCRIPT -> script("_", parameter, name);
      case SUPERSCRIPT -> script("^", parameter, name);
    };
  }

  private List<MacroToken> script(String sign, Parameter parameter, MacroToken name) {
    List<MacroToken> otherwise = otherwise(parameter, name);
    return input.take(sign) ? input.argument().orElse(otherwise) : otherwise;
  }

  /** What an argument is that was left out: it stands where the macro was called. */
  private static List<MacroToken> otherwise(Parameter parameter, MacroToken name) {
    MacroOrigin origin = new MacroOrigin(name.text(), name.origin());
    return parameter.otherwise().stream()
        .map(token -> token.at(name.start(), name.end(), origin))
        .toList();
  }

  /** {@code \IfNoValueTF{#1}{a}{b}}. */
  private void choose(MacroToken command) {
    Optional<List<MacroToken>> asked = input.argument();
    Optional<List<MacroToken>> yes = input.argument();
    Optional<List<MacroToken>> no = input.argument();
    if (no.isEmpty()) {
      throw new SyntaxException(
          "an argument of “" + command.text() + "” is missing", command.start());
    }
    String text = MacroToken.text(asked.orElseThrow());
    boolean met =
        text.equals(MacroDefinitions.NO_VALUE.text()) || text.equals(MacroDefinitions.TRUE.text());
    input.push(met ? yes.orElseThrow() : no.orElseThrow());
  }
}
