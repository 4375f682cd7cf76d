package chainrule.formula.document;

/** Finds the files that a document includes. */
@FunctionalInterface
public interface IncludedFiles {
  /** For a document that includes none. */
  IncludedFiles NONE =
      name -> {
        throw new UnusableFileException("“" + name + "” cannot be included here");
      };

  /**
   * A file.
   *
   * @param name as it is written in the document, with or without its ending
   * @throws UnusableFileException if it is missing or holds no text, in a sentence
   */
  SourceText read(String name) throws UnusableFileException;
}
