package chainrule.formula.resolve;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SeparatorSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The segments of a row in which something stands, and what stands between them. */
final class RowSegments {
  private static final List<String> OTHERWISE = List.of("else", "otherwise");
  private static final List<String> JOINING =
      List.of("and", "where", "with", "\\land", "\\therefore", "\\Rightarrow", "\\implies", "then");
  private static final List<String> CONDITIONAL =
      List.of("if", "for", "for all", "for every", "when", "with", "where", "\\forall");
  private static final List<String> QUANTIFYING =
      List.of("for", "for all", "for every", "for each", "\\forall");
  private static final List<String> CASE = List.of("case");
  private static final List<String> LISTING = List.of("and", "where", "with");
  private static final List<String> IMPLYING = List.of("\\Rightarrow", "\\implies", "then");

  private static final Set<Separator> PUNCTUATION =
      Set.of(
          Separator.COMMA, Separator.SEMICOLON, Separator.GAP, Separator.COLUMN, Separator.NEWLINE);

  private final RowAccount account;
  private final List<SegmentSyntax> segments = new ArrayList<>();
  private final List<List<SeparatorSyntax>> before = new ArrayList<>();

  RowSegments(ContentsSyntax row, RowAccount account) {
    this.account = account;
    row.separators().stream().filter(s -> PUNCTUATION.contains(s.kind())).forEach(account::all);
    List<SeparatorSyntax> separators = new ArrayList<>();
    for (int k = 0; k < row.segments().size(); k++) {
      if (k > 0) {
        separators.add(row.separators().get(k - 1));
      }
      if (!row.segments().get(k).isEmpty()) {
        segments.add(row.segments().get(k));
        before.add(List.copyOf(separators));
        separators.clear();
      }
    }
    before.add(List.copyOf(separators));
  }

  /** Whether they go on with a chain from the row above. */
  boolean goOn() {
    return !segments.isEmpty() && segments.get(0).startsWithRelation();
  }

  int size() {
    return segments.size();
  }

  SegmentSyntax get(int k) {
    return segments.get(k);
  }

  /** The segments behind one. */
  List<SegmentSyntax> behind(int k) {
    return segments.subList(k + 1, segments.size());
  }

  /**
   * Accounts for the colon behind a segment that is said to be one with a meaning, up to the next
   * word: “then :” is no such colon, nor is “: ⇒”.
   */
  void useColonBehind(int k) {
    List<SeparatorSyntax> between = before.get(k + 1);
    if (between.stream().anyMatch(s -> isOneOf(s, IMPLYING))) {
      return;
    }
    between.stream()
        .takeWhile(s -> s.kind() != Separator.KEYWORD)
        .filter(s -> s.kind() == Separator.COLON)
        .forEach(account::all);
  }

  /** Uses the last of the words before a segment: “and if” makes a condition, “if and” does not. */
  void useConditionalWord(int k) {
    List<SeparatorSyntax> all = keywords(k);
    all.subList(Math.max(0, all.size() - 1), all.size()).stream()
        .filter(s -> isOneOf(s, CONDITIONAL))
        .forEach(account::all);
  }

  private List<SeparatorSyntax> keywords(int k) {
    return before.get(k).stream().filter(s -> s.kind() == Separator.KEYWORD).toList();
  }

  /** Accounts for “for all” and ∀ before a segment. */
  void useQuantifier(int k) {
    useWords(k, QUANTIFYING);
  }

  /** Accounts for “case” before a segment. */
  void useCase(int k) {
    useWords(k, CASE);
  }

  private void useWords(int k, List<String> words) {
    before.get(k).stream().filter(s -> isOneOf(s, words)).forEach(account::all);
  }

  /** Uses the first of the words before a segment: “and if” joins, “if and” does not. */
  void useJoiningWord(int k) {
    keywords(k).stream().limit(1).filter(s -> isOneOf(s, JOINING)).forEach(account::all);
  }

  boolean hasColonBehind(int k) {
    return before.get(k + 1).stream().anyMatch(s -> s.kind() == Separator.COLON);
  }

  /** Whether a segment is said to imply a later one, alone or with those between. */
  boolean implies(int k) {
    return k + 1 < segments.size()
        && (before.get(k + 1).stream().anyMatch(s -> isOneOf(s, IMPLYING))
            || (isListed(k + 1) && implies(k + 1)));
  }

  /** Whether a segment is said to follow from an earlier one: it is claimed under that. */
  boolean isImplied(int k) {
    return k > 0
        && (before.get(k).stream().anyMatch(s -> isOneOf(s, IMPLYING))
            || (isListed(k) && isImplied(k - 1)));
  }

  /** Whether a segment is said to be a condition. */
  boolean isConditional(int k) {
    return isIntroduced(k, CONDITIONAL);
  }

  /** Whether a segment is said to be one of several cases. */
  boolean isCase(int k) {
    return isIntroduced(k, CASE);
  }

  /** Whether a segment, or the list that it goes on with, is said to hold for all. */
  boolean isQuantified(int k) {
    return isIntroduced(k, QUANTIFYING)
        || (k > 0 && isListed(k) && !get(k - 1).hasRelation() && isQuantified(k - 1));
  }

  private boolean isIntroduced(int k, List<String> words) {
    return before.get(k).stream().anyMatch(s -> isOneOf(s, words));
  }

  /** Whether a segment stands in a column of its own, as a condition may: f(x) &= x & x > 0. */
  boolean isInColumn(int k) {
    return before.get(k).stream().anyMatch(s -> s.kind() == Separator.COLUMN);
  }

  private static boolean isOneOf(SeparatorSyntax separator, List<String> words) {
    return separator.kind() == Separator.KEYWORD && words.contains(separator.spelling());
  }

  /**
   * Whether a segment only stands behind the one before: no condition, and nothing that follows.
   */
  boolean isListed(int k) {
    return before.get(k).stream()
        .allMatch(s -> PUNCTUATION.contains(s.kind()) || isOneOf(s, LISTING));
  }

  /** Whether “else” stands before a segment, or between it and a comma or the end. */
  boolean isOtherwise(int k) {
    boolean otherwise = (isIntroduced(k, OTHERWISE) && !closesWithElse(k)) || closesWithElse(k + 1);
    if (otherwise) {
      useWords(closesWithElse(k + 1) ? k + 1 : k, OTHERWISE);
    }
    return otherwise;
  }

  /** Whether “else” belongs to what stands before a place between two segments. */
  private boolean closesWithElse(int k) {
    List<SeparatorSyntax> between = before.get(k);
    boolean first = !between.isEmpty() && isOneOf(between.get(0), OTHERWISE);
    return first && (k == segments.size() || between.size() > 1);
  }
}
