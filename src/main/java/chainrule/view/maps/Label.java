package chainrule.view.maps;

/**
 * Where the label of a point is drawn, and from which zoom on.
 *
 * @param dx pixels from the point to the right, to the nearer end of the name; to the left if
 *     negative; 0 if the name's middle is above or below the point
 * @param dy pixels from the point down, to the middle of the letters; up if negative
 * @param zoom from which enlargement of the picture on there is room for it: 1 for the whole
 *     picture, ∞ for a name without room
 */
public record Label(int dx, int dy, double zoom) {
  /** The largest zoom that is considered. */
  static final double LARGEST_ZOOM = 64;

  /** Whether there is room for it at some zoom. */
  public boolean hasRoom() {
    return zoom <= LARGEST_ZOOM;
  }
}
