package chainrule.notebook;

import chainrule.check.Verdict;
import chainrule.view.charts.Palette;
import chainrule.writeups.Outcome;

/** Inline styles that read on a light page and on a dark one. */
final class Style {
  static final String GOOD = "#1b7f3b";
  static final String BAD = "#c0392b";
  static final String OPEN = "#6b7280";
  static final String DEFINED = "#2b62a8";
  static final String TRIED = "#9a6700";

  /** The first two colours of the charts' palette. */
  static final String FIRST = Palette.hex(Palette.COLORS.get(0));

  static final String SECOND = Palette.hex(Palette.COLORS.get(1));

  private Style() {}

  /** A word on a coloured background. */
  static String badge(String color) {
    return "background:%s;color:#fff;border-radius:4px;padding:2px 8px".formatted(color);
  }

  /** A word on a coloured background, as an element without line breaks. */
  static String badge(String color, String word) {
    return Html.element("strong", badge(color) + ";white-space:nowrap", word);
  }

  /** A mark beside the word, so that nothing depends on colour. */
  static String mark(Verdict verdict) {
    return switch (verdict) {
      case AGREE -> "✓";
      case DISAGREE -> "✗";
      case VACUOUS -> "○";
      case UNDEFINED, NOT_DETERMINISTIC -> "?";
    };
  }

  static String color(Verdict verdict) {
    return switch (verdict) {
      case AGREE -> GOOD;
      case DISAGREE -> BAD;
      case VACUOUS, UNDEFINED, NOT_DETERMINISTIC -> OPEN;
    };
  }

  static String mark(chainrule.formula.Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "✓";
      case FAILS, MEANINGLESS -> "✗";
      case UNREADABLE, UNDEFINED -> "?";
      case NO_CLAIM -> "○";
    };
  }

  static String color(chainrule.formula.Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> GOOD;
      case FAILS, MEANINGLESS -> BAD;
      case UNREADABLE, UNDEFINED, NO_CLAIM -> OPEN;
    };
  }

  static String mark(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "✓";
      case FAILS, MEANINGLESS -> "✗";
      case UNREADABLE, UNDEFINED, EXTRACTION -> "?";
      case NO_CLAIM, PROSE -> "○";
    };
  }

  static String color(Outcome outcome) {
    return outcome == Outcome.HOLDS ? GOOD : outcome.isMisprint() ? BAD : OPEN;
  }
}
