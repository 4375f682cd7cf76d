package chainrule.exercise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
   * @param rungs one for each rung of its ladders, in order; empty where it has none
   * @param places one for each of its exercises, in order
   */
  public record Row(String notebook, List<Place> rungs, List<Place> places) {
    /** Copies the lists. */
    public Row {
      rungs = List.copyOf(rungs);
      places = List.copyOf(places);
    }

    /** How many rungs and exercises are done. */
    public long done() {
      return all().filter(place -> place.mark == ProgressMark.DONE).count();
    }

    /** How many rungs and exercises there are. */
    public long size() {
      return all().count();
    }

    private Stream<Place> all() {
      return Stream.concat(rungs.stream(), places.stream());
    }

    /** The marks of the rungs in a row; empty where there are none. */
    public String climbed() {
      return rungs.stream().map(rung -> rung.mark().symbol()).collect(Collectors.joining());
    }
  }

  /**
   * One exercise, or one rung of a ladder.
   *
   * @param id {@code 03-1}, or {@code 03.1}
   * @param title what it is about
   * @param mark what became of it
   */
  public record Place(String id, String title, ProgressMark mark) {}

  /**
   * The progress in the course.
   *
   * @param marks what was kept
   */
  public static ProgressTable of(ExerciseProgress marks) {
    RecordedMarks read = marks.read();
    Map<String, List<Place>> places =
        Exercise.all()
            .collect(
                Collectors.groupingBy(
                    Exercise::notebook,
                    TreeMap::new,
                    Collectors.mapping(
                        e -> new Place(e.id(), e.title(), read.of(e.id())), Collectors.toList())));
    List<Row> rows =
        places.entrySet().stream()
            .map(e -> new Row(e.getKey(), rungs(e.getKey(), read), e.getValue()))
            .toList();
    return new ProgressTable(rows, note(marks, read));
  }

  private static List<Place> rungs(String notebook, RecordedMarks read) {
    return Ladder.ids(notebook).flatMap(id -> rungs(Ladder.named(id), read)).toList();
  }

  private static Stream<Place> rungs(Ladder ladder, RecordedMarks read) {
    return IntStream.range(0, ladder.rungs().size())
        .mapToObj(
            rung -> new Place(ladder.rungId(rung), ladder.title(), read.of(ladder.rungId(rung))));
  }

  private static String note(ExerciseProgress marks, RecordedMarks read) {
    if (read.isDamaged()) {
      return "Some lines of the record could not be read; they are kept, and those exercises begin"
          + " anew.";
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
    String ladder = row.rungs().isEmpty() ? "" : "  ladder " + row.climbed();
    return row.notebook()
        + ladder
        + row.places().stream()
            .map(place -> "  " + place.id() + " " + place.mark().symbol())
            .collect(Collectors.joining());
  }
}
