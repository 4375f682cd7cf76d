package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Point;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The points at which claims are tried: the k-th is always the same one. */
final class PointGenerator {
  private static final int ATTEMPTS = 400;
  private static final int SPECIAL_ATTEMPTS = 10;

  private final SampleSpace space;
  private final long seed;
  private final Set<Symbol> sizes;
  private final Coincidences coincidences;
  private final SpaceConditions conditions;

  PointGenerator(SampleSpace space, long seed) {
    this.space = space;
    this.seed = seed;
    this.sizes = SizeSymbols.of(space);
    this.coincidences = new Coincidences(space, sizes);
    this.conditions = new SpaceConditions(space.conditions());
  }

  /** A point; empty where no draw meets the conditions of the space. */
  Optional<Point> point(SamplePoint place) {
    return place.kind().isChosen() ? chosen(place) : drawn(place);
  }

  /** Whether a point meets the conditions of the space. */
  boolean areConditionsMetAt(Point point) {
    return conditions.areMetAt(point);
  }

  private Optional<Point> chosen(SamplePoint place) {
    Optional<Point> changed = place.origin().flatMap(this::drawn);
    for (ChosenEntry entry : place.chosen()) {
      changed = changed.map(entry::in);
    }
    return changed.filter(conditions::areMetAt);
  }

  private Optional<Point> drawn(SamplePoint place) {
    Random random = new Random(scrambled(seed * 1_000_003L + place.seed()));
    PointDraw draw = new PointDraw(space, sizes, place, random);
    int attempts = place.symbols().isEmpty() ? ATTEMPTS : SPECIAL_ATTEMPTS;
    for (int attempt = 0; attempt < attempts; attempt++) {
      Point drawn = draw.point();
      Optional<Point> met = candidates(drawn, place).filter(conditions::areMetAt).findFirst();
      if (met.isPresent()) {
        return met;
      }
      Budget.stopIfInterrupted();
    }
    return Optional.empty();
  }

  private Stream<Point> candidates(Point drawn, SamplePoint place) {
    return place.symbols().isEmpty()
        ? Stream.of(coincidences.in(drawn, place.number()), drawn)
        : Stream.of(drawn);
  }

  /** The special points of a claim. */
  List<SamplePoint> special(Claim claim) {
    return SpecialPoints.of(declared(claim), sizes);
  }

  /** Those at which a whole number from a long range has each of its values in turn. */
  Stream<SamplePoint> wholeValues(Claim claim) {
    return point(SamplePoint.round(0)).stream()
        .flatMap(round -> WholeValues.of(round, declared(claim)));
  }

  private List<DeclaredSymbol> declared(Claim claim) {
    Set<Symbol> used = new HashSet<>(claim.symbols());
    used.addAll(ExprQueries.symbols(new Indicator(claim.condition())));
    return space.symbols().stream()
        .filter(symbol -> used.contains(symbol) || isSizeOf(symbol, used))
        .toList();
  }

  private boolean isSizeOf(DeclaredSymbol size, Set<Symbol> used) {
    return sizes.contains(size)
        && used.stream()
            .anyMatch(
                symbol ->
                    symbol instanceof DeclaredSymbol declared
                        && SizeSymbols.of(declared).contains(size));
  }

  /** Neighbouring seeds give {@link Random} neighbouring first draws; scrambled ones do not. */
  private static long scrambled(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
