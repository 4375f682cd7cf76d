package chainrule.view.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many words stand where: the plane in cells of equal size.
 *
 * @param cells those that hold a word, column by column
 */
public record Density(List<Cell> cells) {
  /** Copies the cells. */
  public Density {
    cells = List.copyOf(cells);
  }

  /**
   * A part of the plane.
   *
   * @param plane where
   * @param words how many stand there, at least 1
   * @param category the kind of most of them
   */
  public record Cell(Plane plane, int words, String category) {}

  private record Place(int column, int row) {}

  /**
   * The density of a map.
   *
   * @param side of a cell, in pixels
   */
  static Density of(WordMap map, Picture picture, int side) {
    Plane plane = picture.plane();
    double width = (plane.right() - plane.left()) * side / picture.width();
    double height = (plane.top() - plane.bottom()) * side / picture.height();
    Map<Place, List<String>> kinds =
        map.spots().stream()
            .collect(
                Collectors.groupingBy(
                    spot ->
                        new Place(
                            (int) ((spot.x() - plane.left()) / width),
                            (int) ((spot.y() - plane.bottom()) / height)),
                    () ->
                        new TreeMap<>(
                            Comparator.comparingInt(Place::column).thenComparingInt(Place::row)),
                    Collectors.mapping(WordMap.Spot::category, Collectors.toList())));
    return new Density(
        kinds.entrySet().stream()
            .map(e -> cell(plane, width, height, e.getKey(), e.getValue()))
            .toList());
  }

  private static Cell cell(
      Plane plane, double width, double height, Place place, List<String> kinds) {
    double left = plane.left() + place.column() * width;
    double bottom = plane.bottom() + place.row() * height;
    return new Cell(
        new Plane(left, left + width, bottom, bottom + height), kinds.size(), mostFrequent(kinds));
  }

  /** Of equally frequent ones the first by name. */
  private static String mostFrequent(List<String> kinds) {
    return kinds.stream()
        .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }
}
