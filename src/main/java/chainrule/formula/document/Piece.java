package chainrule.formula.document;

import java.util.Optional;

/** What a document is made of, as far as formulas and what they mean are concerned. */
public sealed interface Piece {
  /**
   * A formula.
   *
   * @param latex without comments, labels and the marks of the display
   * @param kind a display, or a part of a sentence
   * @param before the prose between the formula before it and this one
   * @param labels its labels
   */
  record Formula(PlacedText latex, Kind kind, String before, EquationLabels labels)
      implements Piece {
    /** The same as a display. */
    Formula displayed() {
      return new Formula(latex, Kind.DISPLAY, before, labels);
    }
  }

  /**
   * The prose behind the last formula of a section.
   *
   * @param text the prose
   */
  record Words(String text) implements Piece {}

  /** Where a formula stands. */
  enum Kind {
    /** Between lines of prose: its rows are judged. */
    DISPLAY,
    /** In a sentence: context. */
    INLINE
  }

  /**
   * Plain lines with a setting of their own: a whole file, or a cell of a notebook.
   *
   * @param latex the lines
   * @param setting the name of the setting, if the lines name one
   */
  record Lines(PlacedText latex, Optional<String> setting) implements Piece {}

  /**
   * A heading: what is defined below it holds until the next one that is not deeper.
   *
   * @param level 1 for the highest
   */
  record Heading(int level) implements Piece {}

  /** The beginning of a part of a section: (a), Problem 2, an item. */
  record Part() implements Piece {}

  /**
   * A comment that says which setting holds from here on.
   *
   * @param name empty for none
   * @param place where the comment stands
   */
  record SettingComment(String name, Place place) implements Piece {}

  /**
   * A comment that says what letters mean from here on.
   *
   * @param line one {@code given}, {@code let} or other line of a setting
   */
  record DeclarationComment(PlacedText line) implements Piece {}

  /**
   * Definitions of macros.
   *
   * @param latex {@code \newcommand} and its like, one after the other
   */
  record MacroDefinitionText(String latex) implements Piece {}

  /**
   * What cannot be used.
   *
   * @param place where it stands
   * @param latex what stands there
   * @param sentence why
   */
  record Problem(Place place, String latex, String sentence) implements Piece {}
}
