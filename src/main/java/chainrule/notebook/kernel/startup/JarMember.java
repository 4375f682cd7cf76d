package chainrule.notebook.kernel.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.jar.JarFile;
import javax.tools.SimpleJavaFileObject;

/** A file in a jar, for a compiler. */
final class JarMember extends SimpleJavaFileObject {
  private final JarFile jar;
  private final String name;

  JarMember(JarFile jar, String name) {
    super(uri(name), kind(name));
    this.jar = jar;
    this.name = name;
  }

  /** Characters that a URI may not contain are quoted; names in a jar may have them. */
  private static URI uri(String name) {
    try {
      return new URI("jar", null, "/" + name, null);
    } catch (URISyntaxException problem) {
      throw new IllegalArgumentException(name, problem);
    }
  }

  /** The last of all kinds has no extension, so it fits what no other does. */
  private static Kind kind(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> name.endsWith(kind.extension))
        .findFirst()
        .orElseThrow();
  }

  /** The class that it holds, such as {@code java.util.Map$Entry}. */
  String binaryName() {
    return name.substring(0, name.length() - kind.extension.length()).replace('/', '.');
  }

  /** The name in messages of the compiler. */
  @Override
  public String getName() {
    return jar.getName() + "(/" + name + ")";
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return jar.getInputStream(jar.getEntry(name));
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    try (InputStream in = openInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Override
  public long getLastModified() {
    return jar.getEntry(name).getTime();
  }
}
