package chainrule.exercise;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A file that is there while one thread of one program changes another file. A lock that a program
 * left when it was killed is removed after ten seconds; a change takes a few milliseconds.
 *
 * @param path the lock
 */
record LockFile(Path path) {
  private static final long STALE_MILLIS = 10_000;
  private static final long PAUSE_NANOS = 2_000_000;

  /**
   * Waits until nobody else has the lock of a file, then takes it.
   *
   * @throws IOException if the lock cannot be written, or is not freed within twenty seconds
   */
  static LockFile beside(Path file) throws IOException {
    LockFile lock = new LockFile(file.resolveSibling(file.getFileName() + ".lock"));
    long deadline = System.currentTimeMillis() + 2 * STALE_MILLIS;
    while (!lock.isTaken()) {
      if (System.currentTimeMillis() > deadline) {
        throw new IOException("another program does not free " + lock.path);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      lock.removeIfStale();
    }
    return lock;
  }

  /** Takes the lock unless another has it. */
  private boolean isTaken() throws IOException {
    try {
      Files.createFile(path);
      return true;
    } catch (FileAlreadyExistsException another) {
      return false;
    }
  }

  /** Of several programs that find a stale lock, the one that can rename it removes it. */
  private void removeIfStale() throws IOException {
    try {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(path).toMillis();
      if (age > STALE_MILLIS) {
        Path own = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
        Files.move(path, own);
        Files.delete(own);
      }
    } catch (NoSuchFileException freed) {
      // by its owner, or by another who found it stale
    }
  }

  /** Gives it back. */
  void free() throws IOException {
    Files.deleteIfExists(path);
  }
}
