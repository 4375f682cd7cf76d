package chainrule.formula;

import chainrule.formula.ast.Expr;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.Membership;
import chainrule.formula.resolve.Statement.NoClaim;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Difference;
import chainrule.formula.verify.Finding;
import java.util.List;
import java.util.Optional;

/** What was found out about one side of a line, or about a statement that has no sides. */
sealed interface SideFinding {
  Verdict verdict();

  /** The largest relative error, NaN where there is none. */
  default double error() {
    return Double.NaN;
  }

  /** Whether it is the definition of a name. */
  default boolean isDefinition() {
    return false;
  }

  /** The side, where it is one of a chain. */
  default Optional<ChainSide> chainSide() {
    return Optional.empty();
  }

  /** A point that shows that it is false. */
  default Optional<Difference> difference() {
    return Optional.empty();
  }

  /** Which two sides were compared, where another side could be true in the place of one. */
  default Optional<Comparison> failure() {
    return Optional.empty();
  }

  /**
   * Two sides of a chain.
   *
   * @param chain the chain
   * @param head what the side is compared with
   * @param side the side
   */
  record Comparison(Chain chain, ChainSide head, ChainSide side) {
    /** Whether a side takes the place of the head of an earlier row, which has no value. */
    boolean isHandedOver() {
      return !chain.isOrdered() && !chain.earlier().isEmpty() && !head.equals(chain.head());
    }

    /** Whether each entry of an array is claimed to be less or greater than one number. */
    boolean isOfEachEntry() {
      return switch (side.order()) {
        case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> isNumber(head) != isNumber(side);
        case EQUAL, NOT_EQUAL, APPROXIMATE -> false;
      };
    }

    private static boolean isNumber(ChainSide side) {
      return side.value().flatMap(Expr::shape).filter(Shape::isScalar).isPresent();
    }
  }

  /** The side that the others are compared with. */
  record Head(ChainSide side) implements SideFinding {
    @Override
    public Verdict verdict() {
      return Verdict.NO_CLAIM;
    }

    @Override
    public Optional<ChainSide> chainSide() {
      return Optional.of(side);
    }
  }

  /**
   * A side that cannot be read or has no meaning.
   *
   * @param side the side
   * @param fault why
   * @param failure what it would be compared with, where it can be read
   */
  record Faulty(ChainSide side, RuntimeException fault, Optional<Comparison> failure)
      implements SideFinding {
    @Override
    public Verdict verdict() {
      return LineFinding.verdict(fault);
    }

    @Override
    public Optional<ChainSide> chainSide() {
      return Optional.of(side);
    }
  }

  /** Two sides whose shapes differ. */
  record ShapesDiffer(Comparison comparison, Shape left, Shape right) implements SideFinding {
    @Override
    public Verdict verdict() {
      return Verdict.MEANINGLESS;
    }

    @Override
    public Optional<ChainSide> chainSide() {
      return Optional.of(comparison.side());
    }

    @Override
    public Optional<Comparison> failure() {
      return Optional.of(comparison);
    }
  }

  /**
   * Two sides that were compared at points.
   *
   * @param comparison the sides
   * @param result what came of it
   * @param isByDiagonal whether a Jacobian was compared by its diagonal
   * @param isDefinition whether the side is the definition of the head
   */
  record Tested(Comparison comparison, Finding result, boolean isByDiagonal, boolean isDefinition)
      implements SideFinding {
    @Override
    public Verdict verdict() {
      if (result.holds()) {
        return Verdict.HOLDS;
      }
      return result instanceof Finding.Fails ? Verdict.FAILS : Verdict.UNDEFINED;
    }

    @Override
    public Optional<Difference> difference() {
      return result instanceof Finding.Fails fails ? fails.difference() : Optional.empty();
    }

    /** Where the sides differ, if they do so at special points alone. */
    Optional<String> specialPoint() {
      return result instanceof Finding.Fails fails ? SpecialPointWords.of(fails) : Optional.empty();
    }

    @Override
    public double error() {
      return result.error();
    }

    @Override
    public Optional<ChainSide> chainSide() {
      return Optional.of(comparison.side());
    }

    @Override
    public Optional<Comparison> failure() {
      return verdict() == Verdict.HOLDS ? Optional.empty() : Optional.of(comparison);
    }
  }

  /**
   * A claim that something is in a set.
   *
   * @param membership the claim
   * @param shape the shape that its element has
   * @param results what came of each bound; none where the shape is another
   */
  record Located(Membership membership, Shape shape, List<Finding> results) implements SideFinding {
    @Override
    public Verdict verdict() {
      if (!hasShape() || results.stream().anyMatch(Finding.Fails.class::isInstance)) {
        return Verdict.FAILS;
      }
      return results.stream().allMatch(Finding::holds) ? Verdict.HOLDS : Verdict.UNDEFINED;
    }

    /** Whether its element has the shape of the elements of the set. */
    boolean hasShape() {
      return shape.equals(membership.shape());
    }

    @Override
    public Optional<Difference> difference() {
      return results.stream()
          .filter(Finding.Fails.class::isInstance)
          .flatMap(result -> ((Finding.Fails) result).difference().stream())
          .findFirst();
    }

    @Override
    public double error() {
      return verdict() == Verdict.HOLDS ? 0 : Double.NaN;
    }
  }

  /** A name that the line defines. */
  record Defined(String name) implements SideFinding {
    @Override
    public Verdict verdict() {
      return Verdict.HOLDS;
    }

    @Override
    public double error() {
      return 0;
    }

    @Override
    public boolean isDefinition() {
      return true;
    }
  }

  /** A statement that claims nothing. */
  record Unclaimed(NoClaim statement) implements SideFinding {
    @Override
    public Verdict verdict() {
      return Verdict.NO_CLAIM;
    }
  }
}
