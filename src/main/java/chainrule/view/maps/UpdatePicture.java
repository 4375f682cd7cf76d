package chainrule.view.maps;

import java.util.List;

/**
 * One update as a picture: every vector where it was before, and arrows to where it is after.
 *
 * @param number which update, counted from 1
 * @param heading what happened, in a few lines
 * @param spots v_w and u_w of every word before the update
 * @param arrows of v_c, u_o and each different u_{w_s}
 */
public record UpdatePicture(
    int number, List<String> heading, List<Spot> spots, List<Arrow> arrows) {
  /** Copies the lists. */
  public UpdatePicture {
    heading = List.copyOf(heading);
    spots = List.copyOf(spots);
    arrows = List.copyOf(arrows);
  }

  /**
   * A vector of the plane.
   *
   * @param name what is written beside it
   * @param center whether it is a center vector v_w, drawn filled, or an outside vector u_w, drawn
   *     hollow
   * @param role what the update does to it
   * @param x its first entry
   * @param y its second entry
   * @param nameX where the middle of its name is, along the first axis
   * @param nameY where the middle of its name is, along the second axis
   */
  public record Spot(
      String name,
      boolean center,
      VectorRole role,
      double x,
      double y,
      double nameX,
      double nameY) {}
}
