package chainrule.exercise;

import chainrule.exercise.ExerciseProgress.Mark;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notebook × exercises, and which of them are done.
 *
 * @param rows one for each notebook that has exercises, in order
 * @param note what is to be said about the record of it; may be empty
 */
public record ProgressTable(List<ProgressTable.Row> rows, String note) {
  /** Copies the rows. */
  public ProgressTable {
    rows = List.copyOf(rows);
  }

  /**
   * One notebook.
   *
   * @param notebook its number: {@code 03}
   * @param places one for each of its exercises, in order
   */
  public record Row(String notebook, List<Place> places) {
    /** Copies the places. */
    public Row {
      places = List.copyOf(places);
    }

    /** How many are done. */
    public long done() {
      return places.stream().filter(place -> place.mark == Mark.DONE).count();
    }
  }

  /**
   * One exercise.
   *
   * @param id {@code 03-1}
   * @param title what it is about
   * @param mark what became of it
   */
  public record Place(String id, String title, Mark mark) {}

  /**
   * The progress in the course.
   *
   * @param marks what was kept
   */
  public static ProgressTable of(ExerciseProgress marks) {
    ExerciseProgress.Read read = marks.read();
    Map<String, List<Place>> places =
        Exercise.all()
            .collect(
                Collectors.groupingBy(
                    Exercise::notebook,
                    TreeMap::new,
                    Collectors.mapping(
                        e -> new Place(e.id(), e.title(), read.of(e.id())), Collectors.toList())));
    List<Row> rows =
        places.entrySet().stream().map(e -> new Row(e.getKey(), e.getValue())).toList();
    return new ProgressTable(rows, note(marks, read));
  }

  private static String note(ExerciseProgress marks, ExerciseProgress.Read read) {
    if (read.damaged()) {
      return "Some lines of the record could not be read; they are kept, and those exercises begin anew.";
    }
    return marks.areKept() ? "" : "Nothing can be kept in this folder, so the board stays empty.";
  }

  /** A line for each notebook. */
  @Override
  public String toString() {
    String body = rows.stream().map(ProgressTable::line).collect(Collectors.joining("\n"));
    return note.isEmpty() ? body : body + "\n" + note;
  }

  private static String line(Row row) {
    return row.notebook()
        + row.places().stream()
            .map(place -> "  " + place.id() + " " + place.mark().symbol())
            .collect(Collectors.joining());
  }
}
