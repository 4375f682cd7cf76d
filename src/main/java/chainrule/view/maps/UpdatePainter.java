package chainrule.view.maps;

import chainrule.train.PairUpdate;
import chainrule.view.maps.Arrow.Stroke;
import chainrule.view.maps.UpdatePicture.Spot;
import java.util.Comparator;
import java.util.List;

/** Makes pictures of consecutive updates, in which a label keeps its side where possible. */
final class UpdatePainter {
  private static final double MARK = 11;
  private static final double LINE = 5;
  private static final double HEAD = 10;

  private final double half;
  private final double pixel;
  private final LabelPlacement names = new LabelPlacement(UpdateAnimation.SIZE);

  /**
   * Makes pictures of the square [−half, half]².
   *
   * @param half half the side of the square, more than 0
   */
  UpdatePainter(double half) {
    this.half = half;
    this.pixel = 2 * half / UpdateAnimation.SIZE;
  }

  UpdatePicture paint(PairUpdate update) {
    List<VectorMove> movers = VectorMove.of(update);
    List<Arrow> arrows = movers.stream().filter(VectorMove::moves).map(this::arrow).toList();
    names.clear();
    movers.forEach(mover -> keepFree(mover.x(), mover.y(), MARK));
    arrows.forEach(arrow -> keepFree(arrow.shaft()));
    return new UpdatePicture(
        update.number(),
        UpdateCaption.of(update),
        movers.stream()
            .sorted(Comparator.comparing(mover -> !mover.moves()))
            .map(this::spot)
            .toList(),
        arrows);
  }

  private Arrow arrow(VectorMove mover) {
    return Arrow.of(mover.role(), mover.before(), mover.after(), HEAD * pixel);
  }

  private Spot spot(VectorMove mover) {
    Rectangle box = names.place(mover.owner(), mover.name(), pixels(mover.x()), pixels(mover.y()));
    return new Spot(
        mover.name(),
        mover.center(),
        mover.role(),
        mover.x(),
        mover.y(),
        box.x() * pixel - half,
        box.y() * pixel - half);
  }

  private double pixels(double entry) {
    return (entry + half) / pixel;
  }

  private void keepFree(double x, double y, double side) {
    names.keepFree(pixels(x), pixels(y), side);
  }

  private void keepFree(Stroke line) {
    int parts = 1 + (int) (line.length() / pixel / LINE);
    for (int i = 0; i <= parts; i++) {
      double t = (double) i / parts;
      keepFree(
          line.fromX() + t * (line.toX() - line.fromX()),
          line.fromY() + t * (line.toY() - line.fromY()),
          LINE);
    }
  }
}
