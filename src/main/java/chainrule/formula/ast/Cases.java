package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first branch whose condition holds. */
public record Cases(List<Branch> branches, Typing typing) implements Expr {
  /** Branches of one shape. */
  public Cases(List<Branch> branches) {
    this(branches, Typing.of(() -> shape(branches)));
  }

  private static Shape shape(List<Branch> branches) {
    branches.forEach(branch -> OperandShapes.numbers(branch.condition));
    return OperandShapes.common(
        branches.stream().map(Branch::value).toList(), ShapeError.Kind.BRANCHES);
  }

  /** A value and when it is taken. */
  public record Branch(Expr value, Condition condition) {}

  @Override
  public List<Expr> children() {
    return branches.stream()
        .flatMap(b -> Stream.concat(Stream.of(b.value), b.condition.sides().stream()))
        .toList();
  }

  @Override
  public Expr with(List<Expr> parts) {
    List<Branch> changed = new ArrayList<>();
    int start = 0;
    for (Branch branch : branches) {
      int end = start + 1 + branch.condition.sides().size();
      Condition condition = branch.condition.withSides(parts.subList(start + 1, end));
      changed.add(new Branch(parts.get(start), condition));
      start = end;
    }
    return new Cases(changed);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.cases(this);
  }
}
