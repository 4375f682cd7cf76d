package chainrule.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.math.RandomPoints;
import chainrule.notebook.Renderings;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class ComputationGraphTest {
  private static final RealVector V = RandomPoints.vector(3, 1);
  private static final RealVector Z = RandomPoints.vector(5, 2);

  @Test
  void shapesAndLengthsAreThoseOfTheValues() {
    RealMatrix U = RandomPoints.matrix(5, 3, 3);
    ComputationGraph graph =
        ComputationGraph.from("U", U, "(ŷ − y) v_cᵀ", U).to("z = U v_c", Z, "ŷ − y", Z).to("J", 2);
    assertEquals(
        List.of("5×3", "5", "a number"),
        graph.steps().stream().map(ComputationGraph.Step::shape).toList());
    assertEquals(U.getFrobeniusNorm(), graph.steps().get(0).norm());
    assertEquals("z", graph.steps().get(1).letter());
    assertEquals("J = 2.0000", graph.steps().get(2).value());
  }

  @Test
  void gradientOfAnotherShapeIsRefused() {
    assertEquals(
        "z = U v_c has the shape 5, its gradient 3; a gradient has the shape of its variable",
        assertThrows(
                IllegalArgumentException.class,
                () -> ComputationGraph.from("v_c", V, "", V).to("z = U v_c", Z, "ŷ − y", V))
            .getMessage());
  }

  @Test
  void graphIsTextToo() {
    assertEquals(
        "v_c (3), ∂J/∂v_c = Uᵀ(ŷ − y)\n  → J = 1.5000 (a number)",
        Renderings.of(ComputationGraph.from("v_c", V, "Uᵀ(ŷ − y)", V).to("J", 1.5))
            .data()
            .get("text/plain"));
  }
}
