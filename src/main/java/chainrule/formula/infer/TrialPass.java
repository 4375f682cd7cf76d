package chainrule.formula.infer;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has rows resolved one after the other, and notes what does not fit. */
final class TrialPass {
  private final SizeClasses sizes;
  private final Set<Integer> untyped = new LinkedHashSet<>();
  private final Set<Integer> unreadable = new LinkedHashSet<>();
  private final Set<String> broadcast = new LinkedHashSet<>();
  private ResolverState state;

  /**
   * A pass that starts with some names.
   *
   * @param sizes learns which sizes are equal
   */
  TrialPass(SymbolTable names, SizeClasses sizes) {
    this.state = ResolverState.of(names);
    this.sizes = sizes;
  }

  /** Declares what was inferred. */
  void infer(List<String> lines) {
    for (String line : lines) {
      state = ResolvedRow.ofDeclaration(state, line).after();
    }
  }

  /** A declaration that was typed, or that says the same as a row. */
  void declare(int row, String line) {
    ResolvedRow resolved = ResolvedRow.ofDeclaration(state, line);
    resolved.fault().ifPresent(fault -> learnBodies(line));
    note(row, resolved, resolved.fault().filter(RowShapes::isAboutShapes).isPresent());
    state = resolved.after();
  }

  /** A row that claims something. */
  void claim(int row, ContentsSyntax tree) {
    ResolvedRow resolved = ResolvedRow.of(state, tree);
    RowShapes shapes = RowShapes.of(resolved);
    learn(shapes);
    broadcast.addAll(shapes.broadcast());
    note(row, resolved, shapes.isIllShaped());
    state = resolved.after();
  }

  /** A row that cannot be parsed. */
  void skip(int row) {
    unreadable.add(row);
  }

  private void note(int row, ResolvedRow resolved, boolean isIllShaped) {
    if (isIllShaped) {
      untyped.add(row);
    } else if (resolved.fault().isPresent()) {
      unreadable.add(row);
    }
  }

  /** The right sides of a definition that has no shape, each held against a 0 of any shape. */
  private void learnBodies(String line) {
    try {
      List<SegmentSyntax> segments =
          Declarations.statement(line)
              .map(text -> RowParser.row(text, state.names().macros().expand(text)))
              .map(ContentsSyntax::filled)
              .orElse(List.of());
      for (SegmentSyntax segment : segments) {
        if (segment.isPair()) {
          learn(RowShapes.of(ResolvedRow.of(state, "0 = " + segment.last().text())));
        }
      }
    } catch (SyntaxException | SemanticException unreadable) {
      return;
    }
  }

  private void learn(RowShapes shapes) {
    shapes.equalSizes().forEach(pair -> sizes.join(pair.one(), pair.other()));
  }

  /** The rows of which a part has no shape, and could have one with other names. */
  Set<Integer> untyped() {
    return untyped;
  }

  /** The rows that cannot be read, whatever the names are. */
  Set<Integer> unreadable() {
    return unreadable;
  }

  /** The numbers that are added to arrays. */
  Set<String> broadcast() {
    return broadcast;
  }
}
