package chainrule.view.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.SentenceCorpus;
import chainrule.train.TracedTraining;
import chainrule.train.TrainingOptions;
import chainrule.view.maps.Arrow.Stroke;
import chainrule.view.maps.UpdatePicture.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateAnimationTest {
  private static final TracedTraining MOTION = motion(100, 0.4f);
  private static final UpdateAnimation FILM = UpdateAnimation.film(MOTION, 100);

  private static TracedTraining motion(int updates, float learningRate) {
    return TracedTraining.of(
        SentenceCorpus.of(
            "three topics",
            "king queen crown castle",
            "bread cheese butter soup",
            "rain snow wind storm"),
        TrainingOptions.skipGram()
            .withWindow(3)
            .withNegatives(2)
            .withLearningRate(learningRate)
            .withMinCount(1),
        updates);
  }

  @Test
  void arrowsBeginAtTheirVectorAndEndWhereTheNextPictureHasIt() {
    for (int i = 0; i + 1 < FILM.pictures().size(); i++) {
      UpdatePicture next = FILM.pictures().get(i + 1);
      for (Arrow arrow : FILM.pictures().get(i).arrows()) {
        Stroke shaft = arrow.shaft();
        assertTrue(hasSpot(FILM.pictures().get(i), shaft.fromX(), shaft.fromY()));
        assertTrue(hasSpot(next, shaft.toX(), shaft.toY()));
        for (Stroke wing : arrow.head()) {
          assertEquals(shaft.toX(), wing.toX());
          assertEquals(shaft.toY(), wing.toY());
        }
      }
    }
  }

  private static boolean hasSpot(UpdatePicture picture, double x, double y) {
    return picture.spots().stream().anyMatch(spot -> spot.x() == x && spot.y() == y);
  }

  @Test
  void arrowHeadIsShorterThanItsShaft() {
    FILM.pictures().stream()
        .flatMap(picture -> picture.arrows().stream())
        .forEach(arrow -> assertTrue(arrow.head().get(0).length() < arrow.shaft().length()));
  }

  @Test
  void everyVectorHasASpotAndOnlyUpdatedVectorsMove() {
    for (UpdatePicture picture : FILM.pictures()) {
      assertEquals(24, picture.spots().size());
      assertEquals(12, picture.spots().stream().filter(Spot::center).count());
      long moving = picture.spots().stream().filter(s -> s.role() != VectorRole.RESTING).count();
      assertEquals(picture.arrows().size(), moving);
      assertTrue(moving == 4 || moving == 3, "v_c, u_o, and one negative or two");
    }
  }

  @Test
  void allPicturesOfATrainingShareASquareAroundTheOrigin() {
    Plane plane = FILM.plane();
    assertEquals(plane, UpdateAnimation.of(MOTION, 37).plane());
    double half = plane.right();
    assertEquals(new Plane(-half, half, -half, half), plane);
    FILM.pictures().stream()
        .flatMap(picture -> picture.spots().stream())
        .forEach(
            spot -> assertTrue(Math.max(Math.abs(spot.x()), Math.abs(spot.y())) < plane.top()));
    for (TracedTraining motion : List.of(motion(1, 0.4f), motion(1, 4), motion(100, 0.4f))) {
      UpdateAnimation last = UpdateAnimation.of(motion, motion.size());
      last.pictures().get(0).arrows().stream()
          .map(Arrow::shaft)
          .forEach(
              line ->
                  assertTrue(
                      Math.max(Math.abs(line.toX()), Math.abs(line.toY())) < last.plane().top(),
                      "the last arrow's head"));
    }
  }

  @Test
  void pulledAndPushedDifferByMoreThanColour() {
    assertTrue(VectorRole.PUSHED.dashed() && VectorRole.PUSHED_AGAIN.dashed());
    assertTrue(!VectorRole.PULLED.dashed() && !VectorRole.MOVED.dashed());
    UpdatePicture picture = FILM.pictures().get(0);
    for (Spot spot : picture.spots()) {
      assertTrue(spot.name().endsWith(spot.role().word()), spot::name);
    }
  }

  @Test
  void headingDescribesTheUpdateInWordsAndNumbers() {
    assertEquals(
        List.of(
            "Update 1. Seen in the text: snow beside wind; made up: butter, storm",
            "v wind pulls u snow, pushes u butter, u storm, and moves itself",
            "J  4.1584 → 1.1277  with α = 0.4",
            "σ(u·v)  snow 0.113 → 0.597, butter 0.444 → 0.285, storm 0.751 → 0.241"),
        FILM.pictures().get(0).heading());
    double before = -Math.log(0.113) - Math.log(1 - 0.444) - Math.log(1 - 0.751);
    double after = -Math.log(0.597) - Math.log(1 - 0.285) - Math.log(1 - 0.241);
    assertEquals(4.1584, before, 0.01, "J is that of these σ");
    assertEquals(1.1277, after, 0.01);
  }

  @Test
  void allHeadingsHaveEquallyManyLines() {
    FILM.pictures().forEach(picture -> assertEquals(4, picture.heading().size()));
  }

  @Test
  void labelsAvoidEachOtherAndKeepTheirSide() {
    LabelPlacement names = new LabelPlacement(200);
    Rectangle first = names.place("a", "first", 100, 100);
    Rectangle second = names.place("b", "second", 104, 100);
    assertTrue(apart(first, second), first + " and " + second);
    names.clear();
    assertEquals(second, names.place("b", "second", 104, 100));
  }

  @Test
  void labelAtTheEdgeStaysInside() {
    Rectangle box = new LabelPlacement(200).place("a", "a long name", 195, 100);
    assertTrue(box.x() + box.width() / 2 <= 200, box::toString);
  }

  private static boolean apart(Rectangle one, Rectangle other) {
    return Math.abs(one.x() - other.x()) >= (one.width() + other.width()) / 2
        || Math.abs(one.y() - other.y()) >= (one.height() + other.height()) / 2;
  }

  @Test
  void fewLabelsOfAnAnimationOverlap() {
    long pairs = 0;
    long covered = 0;
    for (UpdatePicture picture : FILM.pictures()) {
      List<Rectangle> boxes = picture.spots().stream().map(UpdateAnimationTest::box).toList();
      for (int i = 0; i < boxes.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs++;
          covered += apart(boxes.get(i), boxes.get(j)) ? 0 : 1;
        }
      }
    }
    assertTrue(covered < pairs / 200, covered + " of " + pairs);
  }

  private static Rectangle box(Spot spot) {
    double pixel = (FILM.plane().right() - FILM.plane().left()) / UpdateAnimation.SIZE;
    return new Rectangle(spot.nameX() / pixel, spot.nameY() / pixel, 6 * spot.name().length(), 11);
  }

  @Test
  void updateNumberOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> UpdateAnimation.film(MOTION, 101));
    assertThrows(IllegalArgumentException.class, () -> UpdateAnimation.of(MOTION, 0));
  }
}
