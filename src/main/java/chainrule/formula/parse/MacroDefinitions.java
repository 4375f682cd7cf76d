package chainrule.formula.parse;

import chainrule.formula.parse.Macro.Kind;
import chainrule.formula.parse.Macro.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code \newcommand} and the other commands that define a macro. */
final class MacroDefinitions {
  /** What an argument that was left out is, where nothing else is said. */
  static final MacroToken NO_VALUE = MacroToken.typed("\\NoValue", 0, 0);

  static final MacroToken TRUE = MacroToken.typed("\\BooleanTrue", 0, 0);
  static final MacroToken FALSE = MacroToken.typed("\\BooleanFalse", 0, 0);

  private static final Set<String> WITH_COUNT =
      Set.of("\\newcommand", "\\renewcommand", "\\providecommand");
  private static final Set<String> WITH_PATTERN = Set.of("\\def", "\\gdef", "\\edef", "\\xdef");
  private static final Set<String> WITH_KINDS =
      Set.of(
          "\\NewDocumentCommand",
          "\\RenewDocumentCommand",
          "\\ProvideDocumentCommand",
          "\\DeclareDocumentCommand");
  private static final Set<String> OTHERS =
      Set.of("\\let", "\\DeclareMathOperator", "\\DeclarePairedDelimiter", "\\newunicodechar");

  private static final Parameter MANDATORY = new Parameter(Kind.MANDATORY, List.of());
  private static final Parameter OPTIONAL = new Parameter(Kind.OPTIONAL, List.of(NO_VALUE));
  private static final Parameter STAR = new Parameter(Kind.STAR, List.of(FALSE));

  private final MacroInput input;
  private final MacroScope macros;

  /** Adds to the macros what is defined. */
  MacroDefinitions(MacroInput input, MacroScope macros) {
    this.input = input;
    this.macros = macros;
  }

  static boolean isDefinition(String command) {
    return WITH_COUNT.contains(command)
        || WITH_PATTERN.contains(command)
        || WITH_KINDS.contains(command)
        || OTHERS.contains(command);
  }

  /** Reads one definition, of which the first word has been read. */
  void read(MacroToken command) {
    boolean star = input.take("*");
    String name = name(command);
    if (WITH_COUNT.contains(command.text())) {
      List<Parameter> parameters = counted(command);
      define(command, name, parameters, argument(command));
    } else if (WITH_PATTERN.contains(command.text())) {
      List<Parameter> parameters = pattern(command);
      define(command, name, parameters, argument(command));
    } else if (WITH_KINDS.contains(command.text())) {
      List<Parameter> parameters = kinds(command, argument(command));
      define(command, name, parameters, argument(command));
    } else {
      other(command, name, star);
    }
  }

  private void other(MacroToken command, String name, boolean star) {
    switch (command.text()) {
      case "\\let" -> let(command, name);
      case "\\DeclareMathOperator" -> {
        List<MacroToken> word = new ArrayList<>();
        word.add(made("\\operatorname" + (star ? "*" : ""), command));
        word.add(made("{", command));
        word.addAll(argument(command));
        word.add(made("}", command));
        define(command, name, List.of(), word);
      }
      case "\\DeclarePairedDelimiter" -> {
        List<MacroToken> body = new ArrayList<>(argument(command));
        body.addAll(List.of(made("#", command), made("3", command)));
        body.addAll(argument(command));
        define(command, name, List.of(STAR, OPTIONAL, MANDATORY), body);
      }
      default -> define(command, name, List.of(), argument(command));
    }
  }

  private void let(MacroToken command, String name) {
    input.take("=");
    List<MacroToken> meaning = argument(command);
    List<MacroToken> itself = meaning.stream().map(MacroToken::unexpandable).toList();
    macros.put(
        name, macros.get(MacroToken.text(meaning)).orElseGet(() -> new Macro(List.of(), itself)));
  }

  private void define(
      MacroToken command, String name, List<Parameter> parameters, List<MacroToken> body) {
    boolean provided = command.text().toLowerCase(Locale.ROOT).startsWith("\\provide");
    if (!provided || macros.get(name).isEmpty()) {
      macros.put(name, new Macro(parameters, body));
    }
  }

  private String name(MacroToken command) {
    List<MacroToken> name = MacroToken.stripped(argument(command));
    boolean character = command.is("\\newunicodechar");
    if (name.size() != 1 || !(character || name.get(0).isCommand())) {
      throw new SyntaxException(
          "“%s” is followed by the name of a command, such as “\\R”".formatted(command.text()),
          command.start());
    }
    return name.get(0).text();
  }

  private List<Parameter> counted(MacroToken command) {
    Optional<List<MacroToken>> count = input.between("[", "]");
    Optional<List<MacroToken>> first = count.flatMap(any -> input.between("[", "]"));
    int all = count.map(digits -> count(digits, command)).orElse(0);
    List<Parameter> parameters = new ArrayList<>(Collections.nCopies(all, MANDATORY));
    if (all > 0) {
      first.ifPresent(otherwise -> parameters.set(0, new Parameter(Kind.OPTIONAL, otherwise)));
    }
    return parameters;
  }

  private static int count(List<MacroToken> digits, MacroToken command) {
    String typed = MacroToken.text(digits).strip();
    if (!typed.matches("[0-9]")) {
      throw new SyntaxException(
          "“%s” arguments are no number from 0 to 9".formatted(typed), command.start());
    }
    return Integer.parseInt(typed);
  }

  /** {@code #1#2}. */
  private List<Parameter> pattern(MacroToken command) {
    List<Parameter> parameters = new ArrayList<>();
    while (input.take("#")) {
      input.next();
      parameters.add(MANDATORY);
    }
    input.skipBlanks();
    if (input.peek().filter(token -> token.is("{")).isEmpty()) {
      throw new SyntaxException(
          "what stands between the parameters of “%s” cannot be read; “#1#2” can"
              .formatted(command.text()),
          command.start());
    }
    return parameters;
  }

  private static List<Parameter> kinds(MacroToken command, List<MacroToken> specification) {
    List<Parameter> parameters = new ArrayList<>();
    for (MacroToken token : specification) {
      switch (token.text()) {
        case "m" -> parameters.add(MANDATORY);
        case "o" -> parameters.add(OPTIONAL);
        case "g" -> parameters.add(new Parameter(Kind.GROUP, List.of(NO_VALUE)));
        case "s" -> parameters.add(STAR);
        case "_" -> parameters.add(new Parameter(Kind.SUBSCRIPT, List.of(NO_VALUE)));
        case "^" -> parameters.add(new Parameter(Kind.SUPERSCRIPT, List.of(NO_VALUE)));
        case " ", "e", "{", "}" -> {}
        default ->
            throw new SyntaxException(
                "“%s” is no kind of argument that is known; m, o, g, s, e{_} and e{^} are"
                    .formatted(token.text()),
                command.start());
      }
    }
    return parameters;
  }

  private List<MacroToken> argument(MacroToken command) {
    return input
        .argument()
        .orElseThrow(
            () ->
                new SyntaxException(
                    "the definition stops too early; is a bracket not closed?", command.start()));
  }

  private static MacroToken made(String text, MacroToken command) {
    return MacroToken.typed(text, command.start(), command.end());
  }
}
