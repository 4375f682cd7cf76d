package chainrule.formula.parse;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The range of a letter that is written as a list: i = 1, …, n says that i ∈ {1, …, n}. */
final class ListedRange {
  private final List<SegmentSyntax> segments;
  private final List<SeparatorSyntax> separators;

  private ListedRange(ContentsSyntax contents) {
    this.segments = new ArrayList<>(contents.segments());
    this.separators = new ArrayList<>(contents.separators());
  }

  /** The same contents, in which each of these lists is one segment. */
  static ContentsSyntax joined(ContentsSyntax contents) {
    ListedRange list = new ListedRange(contents);
    for (int k = 0; k < list.segments.size(); k++) {
      int start = k;
      list.end(k).ifPresent(end -> list.join(start, end));
    }
    return list.segments.size() == contents.segments().size()
        ? contents
        : new ContentsSyntax(
            contents.span(), List.copyOf(list.segments), List.copyOf(list.separators));
  }

  /** Where the list ends that begins with a segment, if one does. */
  private Optional<Integer> end(int start) {
    if (!isFirst(segments.get(start))) {
      return Optional.empty();
    }
    int dots = start + 1;
    while (isListed(dots) && !segments.get(dots).isDots()) {
      dots++;
    }
    return isListed(dots) && isListed(dots + 1) ? Optional.of(dots + 1) : Optional.empty();
  }

  /** i = 1. */
  private static boolean isFirst(SegmentSyntax segment) {
    return segment.isPair()
        && segment.hasRelation(Relation.EQUAL)
        && segment
            .first()
            .onlyFactor()
            .filter(factor -> factor.scripts().withoutPrimes().isEmpty())
            .filter(factor -> factor.atom() instanceof LetterSyntax)
            .isPresent();
  }

  private boolean isListed(int k) {
    return k < segments.size()
        && separators.get(k - 1).kind() == Separator.COMMA
        && segments.get(k).expression().isPresent();
  }

  private void join(int start, int end) {
    SegmentSyntax first = segments.get(start);
    RelationSyntax equal = first.relations().get(0);
    Span all = first.span().to(segments.get(end).span());
    SegmentSyntax joined =
        new SegmentSyntax(
            all,
            List.of(first.first(), set(first, end, start)),
            List.of(new RelationSyntax(equal.span(), Relation.IN)),
            List.of(Optional.empty(), Optional.empty()));
    segments.subList(start, end + 1).clear();
    separators.subList(start, end).clear();
    segments.add(start, joined);
  }

  private ExpressionSyntax set(SegmentSyntax first, int end, int start) {
    ExpressionSyntax low = first.last();
    List<SegmentSyntax> parts = new ArrayList<>();
    parts.add(SegmentSyntax.of(low));
    parts.addAll(segments.subList(start + 1, end + 1));
    Span span = low.span().to(segments.get(end).span());
    List<SeparatorSyntax> commas = List.copyOf(separators.subList(start, end));
    ContentsSyntax contents = new ContentsSyntax(span, List.copyOf(parts), commas);
    AtomSyntax set = new GroupSyntax(span, Bracket.CURLY, contents);
    return SyntaxBuilder.contents(set).expression().orElseThrow();
  }
}
