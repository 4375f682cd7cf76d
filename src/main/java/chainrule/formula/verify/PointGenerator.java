package chainrule.formula.verify;

import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Point;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The points at which claims are tried: the k-th is always the same one. */
final class PointGenerator {
  private static final int ATTEMPTS = 400;

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

  /** The k-th point; empty where no draw meets the conditions of the space. */
  Optional<Point> point(int k, EntryStyle style) {
    Random random =
        new Random(scrambled(seed * 1_000_003L + k * 2L + (style == EntryStyle.ROUND ? 1 : 0)));
    PointDraw draw = new PointDraw(space, sizes, style, random);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Point drawn = draw.point();
      Optional<Point> met =
          Stream.of(coincidences.in(drawn, k), drawn).filter(conditions::areMetAt).findFirst();
      if (met.isPresent()) {
        return met;
      }
      Budget.stopIfInterrupted();
    }
    return Optional.empty();
  }

  /** Neighbouring seeds give {@link Random} neighbouring first draws; scrambled ones do not. */
  private static long scrambled(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
