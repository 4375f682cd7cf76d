package chainrule.exercise;

import java.util.Map;

/**
 * What the file of progress says.
 *
 * @param marks by the id of an exercise or a rung
 * @param isDamaged whether a line of the file was not understood
 */
record RecordedMarks(Map<String, ProgressMark> marks, boolean isDamaged) {
  ProgressMark of(String id) {
    return marks.getOrDefault(id, ProgressMark.OPEN);
  }
}
