package chainrule.formula;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeWords;
import chainrule.formula.ast.UnknownNames;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Note;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in English what was found out about a line. */
final class LineWords {
  private LineWords() {}

  /** All that is to be said about a line, in order, each thing once. */
  static List<Remark> of(LineFinding finding) {
    Set<Remark> remarks = new LinkedHashSet<>();
    finding.fault().ifPresent(fault -> remarks.addAll(of(fault)));
    finding.notes().forEach(note -> remarks.add(of(note)));
    Optional<SideFinding.Tested> firstFalse = finding.firstFalse();
    for (SideFinding side : finding.sides()) {
      if (firstFalse.filter(first -> first == side).isPresent()) {
        remarks.addAll(tested(firstFalse.get(), true));
      } else {
        remarks.addAll(of(side));
      }
    }
    if (!isDefinition(finding)) {
      remarks.removeIf(remark -> remark.kind() == RemarkKind.DEFINITION);
    }
    return withNamesTogether(remarks, finding.unknownNames());
  }

  /** What is said of several unknown names is said once. */
  private static List<Remark> withNamesTogether(Set<Remark> remarks, List<String> names) {
    if (names.size() < 2) {
      return List.copyOf(remarks);
    }
    Remark together = new Remark(RemarkKind.UNKNOWN_NAME, UnknownNames.sentence(names));
    return remarks.stream()
        .map(remark -> remark.kind() == RemarkKind.UNKNOWN_NAME ? together : remark)
        .distinct()
        .toList();
  }

  /** Whether nothing is claimed but definitions. */
  private static boolean isDefinition(LineFinding finding) {
    return finding.sides().stream()
        .filter(side -> side.verdict() != Verdict.NO_CLAIM)
        .allMatch(SideFinding::isDefinition);
  }

  /** The same in one sentence. */
  static String message(LineFinding finding) {
    return of(finding).stream().map(Remark::words).collect(Collectors.joining("; "));
  }

  /** Why a line or a side cannot be read or has no meaning. */
  static List<Remark> of(RuntimeException fault) {
    if (fault instanceof SyntaxException) {
      return List.of(new Remark(RemarkKind.SYNTAX, fault.getMessage()));
    }
    if (!(fault instanceof SemanticException meaningless)) {
      String words = "this line was not understood: “" + fault.getMessage() + "”";
      return List.of(new Remark(RemarkKind.SYNTAX, words));
    }
    RemarkKind kind =
        switch (meaningless.kind()) {
          case SHAPE -> RemarkKind.SHAPE;
          case UNKNOWN_NAME -> RemarkKind.UNKNOWN_NAME;
          case UNCLEAR -> RemarkKind.SYNTAX;
        };
    List<Remark> remarks = new ArrayList<>(List.of(new Remark(kind, meaningless.getMessage())));
    if (!meaningless.advice().isEmpty()) {
      remarks.add(new Remark(RemarkKind.ADVICE, meaningless.advice()));
    }
    return remarks;
  }

  private static Remark of(Note note) {
    String words =
        switch (note.kind()) {
          case DEFINED -> "taken as the definition of " + Printer.quoted(note.name());
          case ENTRY_BY_ENTRY -> Printer.quoted(note.name()) + " is taken entry by entry";
          case LABEL ->
              "%s is the name that is declared, and its %s is not the letter of the sum"
                  .formatted(Printer.quoted(note.name()), Printer.quoted(note.reading()));
          case REDECLARED ->
              Printer.quoted(note.name()) + " is what was declared last under this name";
          case INDEPENDENT ->
              "%s is not written with %s, so this derivative is 0"
                  .formatted(Printer.quoted(note.reading()), Printer.quoted(note.name()));
          case SUPPOSED ->
              Printer.quoted(note.name())
                  + " is taken as a condition of what follows, for it is true of some values only";
          case CONDITION -> Printer.quoted(note.name()) + " is read as a condition of the line";
          case REMARK -> Printer.quoted(note.name()) + " is a remark and is not checked";
          case READ_AS ->
              "%s is read as %s"
                  .formatted(Printer.quoted(note.name()), Printer.quoted(note.reading()));
          case GRADIENT_AS_ROW ->
              "the gradient before a Jacobian is read as a row, and the product is turned back";
        };
    return new Remark(RemarkKind.READING, words);
  }

  /** When a line that is false in general is true. */
  static Remark of(Condition condition) {
    String words = "it is true for " + Printer.quoted(Printer.latex(condition)) + " only";
    return new Remark(RemarkKind.HOLDS_UNDER_CONDITION, words);
  }

  /** In which setting a line is true that is false in its own. */
  static Remark elsewhere(String setting) {
    return new Remark(
        RemarkKind.HOLDS_ELSEWHERE, "it holds in the setting `%s`".formatted(setting));
  }

  /** What is to be said about one side, apart from its neighbours. */
  static List<Remark> of(SideFinding finding) {
    if (finding instanceof SideFinding.Faulty faulty) {
      return of(faulty.fault());
    }
    if (finding instanceof SideFinding.ShapesDiffer differ) {
      return shapesDiffer(differ);
    }
    if (finding instanceof SideFinding.Tested tested) {
      return tested(tested, false);
    }
    if (finding instanceof SideFinding.Located located) {
      return located(located);
    }
    if (finding instanceof SideFinding.Defined) {
      return List.of(new Remark(RemarkKind.DEFINITION, "definition"));
    }
    return finding instanceof SideFinding.Unclaimed unclaimed
        ? List.of(new Remark(kind(unclaimed.statement()), of(unclaimed.statement())))
        : List.of();
  }

  private static List<Remark> located(SideFinding.Located located) {
    if (located.verdict() == Verdict.HOLDS) {
      return List.of();
    }
    boolean fails = located.verdict() == Verdict.FAILS && located.hasShape();
    RemarkKind kind = fails ? RemarkKind.NOT_EQUAL : RemarkKind.SHAPE;
    List<Remark> remarks = new ArrayList<>();
    if (fails || !located.hasShape()) {
      remarks.add(new Remark(kind, member(located)));
    }
    located.results().stream()
        .map(FindingWords::of)
        .filter(words -> !words.isEmpty())
        .forEach(words -> remarks.add(new Remark(RemarkKind.NO_VALUE, words)));
    return remarks;
  }

  /** The shape of an element, or that it is not in the set. */
  static String member(SideFinding.Located located) {
    String element = Printer.inWords(located.membership().element());
    boolean out = located.hasShape() && located.verdict() == Verdict.FAILS;
    return out
        ? element + " is not always in " + Printer.quoted(located.membership().set())
        : element + " " + ShapeWords.of(located.shape());
  }

  private static List<Remark> shapesDiffer(SideFinding.ShapesDiffer differ) {
    List<Remark> remarks = handedOver(differ.comparison());
    String side = Printer.inWords(differ.comparison().side().value().orElseThrow());
    String words =
        "the left side %s, but %s %s"
            .formatted(ShapeWords.of(differ.left()), side, ShapeWords.of(differ.right()));
    remarks.add(new Remark(RemarkKind.SHAPE, words));
    return remarks;
  }

  private static List<Remark> tested(SideFinding.Tested tested, boolean isFirstFalse) {
    List<Remark> remarks = handedOver(tested.comparison());
    if (tested.isByDiagonal()) {
      remarks.add(
          new Remark(
              RemarkKind.READING, "the Jacobian is diagonal, and is compared by its diagonal"));
    }
    if (tested.comparison().isOfEachEntry()) {
      remarks.add(new Remark(RemarkKind.READING, "each entry is compared with the number"));
    }
    if (isFirstFalse) {
      String side = Printer.quoted(tested.comparison().side().latex());
      String head = Printer.quoted(tested.comparison().head().latex());
      remarks.add(new Remark(RemarkKind.NOT_EQUAL, side + " is not " + head));
      tested
          .specialPoint()
          .map(point -> new Remark(RemarkKind.SPECIAL_POINT, point))
          .ifPresent(remarks::add);
    }
    if (tested.isDefinition()) {
      remarks.add(new Remark(RemarkKind.DEFINITION, "definition"));
    }
    String noValue = FindingWords.of(tested.result());
    if (!noValue.isEmpty()) {
      remarks.add(new Remark(RemarkKind.NO_VALUE, noValue));
    }
    return remarks;
  }

  private static List<Remark> handedOver(SideFinding.Comparison comparison) {
    List<Remark> remarks = new ArrayList<>();
    if (comparison.isHandedOver()) {
      String head = Printer.quoted(comparison.head().latex());
      remarks.add(
          new Remark(
              RemarkKind.READING,
              "held against " + head + ", for the head of the chain has no value"));
    }
    return remarks;
  }

  private static RemarkKind kind(NoClaim statement) {
    return statement.reason() == NoClaim.Reason.DEFINES ? RemarkKind.DEFINES : RemarkKind.NO_CLAIM;
  }

  private static String of(NoClaim statement) {
    return switch (statement.reason()) {
      case NOTHING_STATED -> "nothing is claimed here";
      case EXPRESSION_ALONE ->
          "nothing is claimed here; write `X =` before it, or go on with `= …` below";
      case RESTRICTION -> "this restricts what follows";
      case DEFINES -> "taken as the definition of " + Printer.quoted(statement.name());
      case NAME_IS_KNOWN ->
          Printer.quoted(statement.name()) + " is known; giving it a new value claims nothing";
    };
  }
}
