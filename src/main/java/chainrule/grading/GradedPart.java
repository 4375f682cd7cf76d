package chainrule.grading;

import java.util.List;

/** What a part of a submission is worth: an answer, or a document. */
interface GradedPart {
  /** What it is called. */
  String name();

  /** The points that were given. */
  double earned();

  /** The points that could be given. */
  double possible();

  /** The kinds of its mistakes, in sentences. */
  List<String> slips();

  /** What is to be said about it to its author, as HTML. */
  String html();

  /** The same as a text. */
  String text();
}
