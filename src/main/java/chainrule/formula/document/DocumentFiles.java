package chainrule.formula.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads documents from the disk, and the files that they include. */
public final class DocumentFiles {
  private static final long MOST_BYTES = 40_000_000;

  private final Set<Path> included = new LinkedHashSet<>();

  /** The files that documents have included so far, as absolute paths. */
  public Set<Path> included() {
    return Set.copyOf(included);
  }

  /** Finds the files that a document includes: in its own folder. */
  public IncludedFiles beside(Path document) {
    return name -> {
      Path file = found(document, name);
      included.add(file.toAbsolutePath().normalize());
      return read(file);
    };
  }

  private static Path found(Path document, String name) throws UnusableFileException {
    try {
      Path plain = document.resolveSibling(name).normalize();
      Path tex = document.resolveSibling(name + ".tex").normalize();
      return Files.isRegularFile(plain) ? plain : tex;
    } catch (InvalidPathException wrong) {
      throw new UnusableFileException("“" + name + "” is no name of a file");
    }
  }

  /**
   * Reads a file.
   *
   * @param file in UTF-8
   * @throws UnusableFileException if it is missing, too large or no text, in one sentence
   */
  public static SourceText read(Path file) throws UnusableFileException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnusableFileException(
            "%s has %d MB; a document of at most %d MB is read"
                .formatted(file, Files.size(file) / 1_000_000, MOST_BYTES / 1_000_000));
      }
      return new SourceText(file.toString(), text(Files.readString(file)));
    } catch (NoSuchFileException missing) {
      throw new UnusableFileException("there is no file " + file);
    } catch (CharacterCodingException damaged) {
      throw new UnusableFileException(file + " is no text in UTF-8");
    } catch (IOException unreadable) {
      throw new UnusableFileException(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  /**
   * Makes a text of what was piped in.
   *
   * @param name by which it is called
   * @param bytes in UTF-8
   * @throws UnusableFileException if they are no text, in one sentence
   */
  public static SourceText read(String name, byte[] bytes) throws UnusableFileException {
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      return new SourceText(name, text(decoded));
    } catch (CharacterCodingException damaged) {
      throw new UnusableFileException(name + " is no text in UTF-8");
    }
  }

  /** A blank for the mark that some editors put at the start, so that places stay. */
  private static String text(String decoded) {
    return decoded.startsWith("\uFEFF") ? " " + decoded.substring(1) : decoded;
  }
}
