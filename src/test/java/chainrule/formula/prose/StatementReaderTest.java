package chainrule.formula.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.infer.StatedName;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences, and what they say of letters. */
class StatementReaderTest {
  private static StatedText read(String text) {
    Sentence sentence = Sentence.empty();
    String[] parts = text.split("\\$", -1);
    for (int k = 0; k < parts.length; k++) {
      sentence = k % 2 == 0 ? sentence.words(parts[k]) : sentence.formula(parts[k]);
    }
    return StatementReader.read(sentence, Macros.standard());
  }

  private static List<String> said(String text) {
    List<String> said = new ArrayList<>();
    for (StatedName name : read(text).names()) {
      Stream<String> words =
          Stream.of(
                  name.form().stream().map(Object::toString),
                  name.sizes().stream(),
                  name.restrictions().stream().map(Object::toString).sorted())
              .flatMap(part -> part);
      said.add(name.name() + " " + String.join(" ", words.toList()));
    }
    return said;
  }

  @Test
  void aLetterIsWhatItIsCalled() {
    assertEquals(List.of("x COLUMN"), said("where $x$ is a vector"));
    assertEquals(List.of("x COLUMN"), said("of the hidden state vector $x$"));
    assertEquals(List.of("\\alpha NUMBER"), said("we denote the learning rate by $\\alpha$"));
    assertEquals(List.of("u COLUMN", "v COLUMN"), said("Let $u$ be a vector and $v$ a vector"));
    assertEquals(List.of("a COLUMN", "b COLUMN"), said("The vectors $a$ and $b$ are added"));
    assertEquals(List.of("u_o COLUMN"), said("where $u_o$ is the outside word vector"));
  }

  @Test
  void aLetterHasTheSizesThatAreSaid() {
    assertEquals(List.of("A MATRIX m n"), said("an $m \\times n$ matrix $A$"));
    assertEquals(List.of("x COLUMN n"), said("an $n$-dimensional vector $x$"));
    assertEquals(List.of("x COLUMN n"), said("Let $x$ be a vector in $\\mathbb{R}^n$"));
    assertEquals(List.of("W MATRIX d n"), said("with $W \\in \\mathbb{R}^{d \\times n}$"));
  }

  @Test
  void aLetterHasThePropertiesThatAreSaid() {
    assertEquals(List.of("A MATRIX SYMMETRIC"), said("for a symmetric matrix $A$"));
    assertEquals(
        List.of("A MATRIX n n SYMMETRIC"),
        said("let $A \\in \\mathbb{R}^{n \\times n}$ be a symmetric matrix"));
    assertEquals(
        List.of("A MATRIX COVARIANCE SYMMETRIC"), said("$A$ is symmetric and positive definite"));
    assertEquals(List.of("y COLUMN ONE_HOT"), said("$y$ is a one-hot vector"));
    assertEquals(List.of("u COLUMN UNIT"), said("with a unit vector $u$"));
    assertEquals(List.of("p COLUMN DISTRIBUTION"), said("denote by $p$ the probability vector"));
    assertEquals(List.of("\\lambda POSITIVE"), said("where $\\lambda > 0$"));
  }

  @Test
  void aWordThatIsNotKnownTakesThePropertyAway() {
    assertEquals(List.of("D MATRIX"), said("a block diagonal matrix $D$"));
    assertEquals(List.of("S MATRIX"), said("the skew-symmetric matrix $S$"));
    assertEquals(List.of("A MATRIX"), said("a positive semi-definite matrix $A$"));
    assertEquals(List.of(), said("the symmetric part of $A$"));
    assertEquals(List.of(), said("the positive part $x$"));
    assertEquals(List.of(), said("a row vector $x$"));
  }

  @Test
  void whatIsDeniedOrHoldsInACaseAloneIsNotSaid() {
    for (String text :
        List.of(
            "$A$ is not symmetric",
            "if $A$ is symmetric, then $x$ is a vector",
            "In that case, $U$ is an orthogonal matrix",
            "$A$ is symmetric or diagonal",
            "Show that $A$ is symmetric",
            "the gradient is zero for $x > 0$",
            "For each $x$ a scalar $f(x)$ is drawn",
            "$u$ is orthogonal to $v$")) {
      assertEquals(List.of(), said(text), text);
    }
    assertEquals(Set.of("A"), read("$A$ is not symmetric").denied());
    assertEquals(Set.of("A"), read("In general, $A$ is a symmetric matrix").denied());
    assertTrue(read("the loss does not depend on $x$").isEmpty());
  }

  @Test
  void aFunctionIsDefinedByItsName() {
    assertEquals(
        List.of("let g(x) = \\sigma(x)"),
        read("where $g$ denotes the logistic function").definitions());
    assertEquals(
        List.of("let s(x) = \\operatorname{softmax}(x)"),
        read("with the softmax function $s$").definitions());
    assertEquals(List.of(), read("where $\\sigma$ is the sigmoid").definitions());
  }
}
