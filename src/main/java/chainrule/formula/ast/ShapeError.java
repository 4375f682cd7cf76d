package chainrule.formula.ast;

import java.util.List;

/**
 * Why an expression has no shape. {@link ShapeErrorWords} says it in a sentence.
 *
 * @param kind what is wrong
 * @param operands what it is wrong with
 */
public record ShapeError(Kind kind, List<Expr> operands) {
  /** What can be wrong. */
  public enum Kind {
    /** An index letter runs over nothing known. */
    NO_RANGE,
    /** An array cannot take so many subscripts: the array, then the subscripts. */
    SUBSCRIPT_COUNT,
    /** A subscript is not a number. */
    SUBSCRIPT_SHAPE,
    /** A subscript is no whole number. */
    SUBSCRIPT_NOT_WHOLE,
    /** Two terms differ in shape. */
    TERMS,
    /** Two arguments of a maximum or minimum differ in shape. */
    COMPARED,
    /** Two branches of one value differ in shape. */
    BRANCHES,
    /** Two entries of a list differ in shape. */
    LISTED,
    /** The factors of a product do not conform: the product. */
    FACTORS,
    /** A divisor is neither a number nor of the shape of what it divides: both. */
    DIVISOR,
    /** An exponent is not a number. */
    EXPONENT,
    /** A power of a matrix that is not square: the matrix. */
    POWER,
    /**
     * An argument has not the shape of its parameter: the argument, the parameter, the function.
     */
    ARGUMENT,
    /** Π or max of arrays: the operator. */
    NOT_OF_NUMBERS,
    /** A side of a condition is not a number. */
    CONDITION_SIDE,
    /** A fraction whose numerator has lost its ∂: the numerator. */
    LOST_PARTIAL,
    /** What one cannot differentiate in, as it is no part of a name. */
    NO_TARGET,
    /** A whole number, in which one cannot differentiate. */
    WHOLE_TARGET,
    /** A derivative with more than two directions: of, by. */
    TOO_MANY_DIRECTIONS,
    /** The rows of a block are not equally wide: the block. */
    BLOCK_WIDTHS,
    /** Two parts of a block are not equally high. */
    BLOCK_HEIGHTS,
    /** A list whose length cannot be told. */
    LIST_LENGTH,
    /** An entry that a list cannot have. */
    LIST_ENTRY,
    /** A function with primes that has no derivative: the call. */
    PRIMES,
    /** Two arguments of an inner product that differ in shape. */
    INNER_PRODUCT,
    /** A matrix that would have to be square. */
    NOT_SQUARE,
    /** A unit vector whose length cannot be told: its index. */
    UNIT_VECTOR_LENGTH,
    /** An identity matrix whose size cannot be told: its size. */
    IDENTITY_SIZE
  }

  /** Copies the operands. */
  public ShapeError {
    operands = List.copyOf(operands);
  }

  /** Ends a rule with this error. */
  static IllShapedException found(Kind kind, Expr... operands) {
    return new IllShapedException(new ShapeError(kind, List.of(operands)));
  }
}
