package chainrule.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** Looks whether a standalone master answers, because Spark itself would try for a minute. */
final class Master {
  private static final String SCHEME = "spark://";
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int DEFAULT_PORT = 7077;

  private Master() {}

  /**
   * Refuses an address where no master answers; addresses of other kinds are left to Spark.
   *
   * @param address such as {@code spark://a:7077,b:7077} or {@code local[*]}
   * @throws IllegalArgumentException if none of the masters answers
   */
  static void check(String address) {
    if (address.startsWith(SCHEME)
        && Arrays.stream(address.substring(SCHEME.length()).split(","))
            .noneMatch(Master::answers)) {
      throw new IllegalArgumentException(
          "no master answers at %s; start one, or take --master 'local[*]'".formatted(address));
    }
  }

  private static boolean answers(String hostAndPort) {
    try (Socket socket = new Socket()) {
      URI uri = URI.create(SCHEME + hostAndPort);
      int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
      socket.connect(new InetSocketAddress(uri.getHost(), port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException noAnswer) {
      return false;
    }
  }
}
