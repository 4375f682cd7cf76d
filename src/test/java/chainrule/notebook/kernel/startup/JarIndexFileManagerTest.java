package chainrule.notebook.kernel.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.tools.StandardLocation.CLASS_PATH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler's own manager is the specification. */
class JarIndexFileManagerTest {
  private static final Set<Kind> KINDS = EnumSet.of(Kind.CLASS, Kind.SOURCE);

  @TempDir Path folder;

  /** As the compiler sets it up. */
  private static StandardJavaFileManager slow(List<Path> classPath) throws IOException {
    StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(unheard -> {}, null, null);
    String java = Integer.toString(Runtime.version().feature());
    assertTrue(files.handleOption("--multi-release", List.of(java).iterator()));
    files.setLocationFromPaths(CLASS_PATH, classPath);
    return files;
  }

  private static JarIndexFileManager quick(List<Path> classPath) throws IOException {
    return new JarIndexFileManager(slow(classPath));
  }

  /** Binary name → bytes of each file in a package. */
  private static Map<String, byte[]> listed(JavaFileManager files, String packageName)
      throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    for (JavaFileObject file : files.list(CLASS_PATH, packageName, KINDS, false)) {
      try (InputStream in = file.openInputStream()) {
        found.put(
            files.inferBinaryName(CLASS_PATH, file) + file.getKind().extension, in.readAllBytes());
      }
    }
    return found;
  }

  private static void assertSame(List<Path> classPath, Set<String> packages) throws IOException {
    try (StandardJavaFileManager slow = slow(classPath);
        JarIndexFileManager quick = quick(classPath)) {
      for (String name : packages) {
        Map<String, byte[]> expected = listed(slow, name);
        Map<String, byte[]> found = listed(quick, name);
        assertEquals(expected.keySet(), found.keySet(), name);
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, found.get(file), file));
      }
    }
  }

  private static Set<String> packagesOf(Path jar) throws IOException {
    Set<String> packages = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.contains("/"))
          .forEach(
              name -> packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
    }
    return packages;
  }

  private Path jar(String name, String... entries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(entry.getBytes(UTF_8));
      }
    }
    return jar;
  }

  @Test
  void everyPackageOfTheClassPathHoldsTheSameFiles() throws IOException {
    List<Path> classPath =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .filter(Files::exists)
            .toList();
    Set<String> packages = new TreeSet<>(Set.of("", "java.util", "no.such.one"));
    for (Path path : classPath) {
      if (Files.isRegularFile(path)) {
        packages.addAll(packagesOf(path));
      }
    }
    packages.removeIf(name -> name.startsWith("META-INF"));
    packages.add("chainrule.notebook.kernel.startup");
    assertTrue(packages.size() > 300, packages::toString);
    assertSame(classPath, packages);
  }

  @Test
  void foldersJarsAndOtherEntriesAreListedLikeTheStandardManager() throws IOException {
    Path first =
        jar(
            "first.jar",
            "a/One.class",
            "a/Two.class",
            "a/One.java",
            "a/a note.txt",
            "a/B [C].class",
            "Top.class");
    Path second = jar("second.jar", "a/One.class", "a/b/Three.class", "é/Ü$1.class");
    Path plain = Files.createDirectories(folder.resolve("plain/a"));
    Files.writeString(plain.resolve("Four.class"), "four");
    Path noJar = Files.writeString(folder.resolve("no.jar"), "no jar at all");
    Set<String> packages = Set.of("", "a", "a.b", "é", "b");
    assertSame(List.of(first, second, plain.getParent()), packages);
    assertSame(List.of(plain.getParent(), second, first), packages);
    assertSame(List.of(first, folder.resolve("missing.jar"), second), packages);
    try (StandardJavaFileManager slow = slow(List.of(noJar));
        JarIndexFileManager quick = quick(List.of(noJar))) {
      assertEquals(
          assertThrows(IOException.class, () -> listed(slow, "a")).getClass(),
          assertThrows(IOException.class, () -> listed(quick, "a")).getClass());
    }
  }

  @Test
  void multiReleaseJarsGiveTheVersionForThisJava() throws IOException {
    Path jar =
        jar(
            "several.jar",
            "a/One.class",
            "META-INF/versions/11/a/One.class",
            "META-INF/versions/99/a/One.class",
            "META-INF/versions/9/a/New.class");
    assertSame(List.of(jar), Set.of("", "a"));
    try (JarIndexFileManager quick = quick(List.of(jar))) {
      Map<String, byte[]> found = listed(quick, "a");
      assertEquals(Set.of("a.New.class", "a.One.class"), found.keySet());
      assertEquals("META-INF/versions/11/a/One.class", new String(found.get("a.One.class"), UTF_8));
      assertEquals(Map.of(), listed(quick, "META-INF.versions.11.a"));
    }
  }

  @Test
  void classPathMayGrowAndAJarWithTwoNamesIsReadOnce() throws IOException {
    Path jar = jar("one.jar", "a/One.class");
    try (JarIndexFileManager quick = quick(List.of(jar))) {
      assertEquals(Set.of("a.One.class"), listed(quick, "a").keySet());
      Path again = folder.resolve("..").resolve(folder.getFileName()).resolve("one.jar");
      quick.setLocationFromPaths(CLASS_PATH, List.of(jar, again, jar("two.jar", "a/Two.class")));
      assertEquals(
          2,
          StreamSupport.stream(quick.list(CLASS_PATH, "a", KINDS, false).spliterator(), false)
              .count());
      assertEquals(Set.of("a.One.class", "a.Two.class"), listed(quick, "a").keySet());
    }
  }

  @Test
  void filesInJarsHaveTheirNameDateAndContent() throws IOException {
    Path jar = jar("one.jar", "a/One.class");
    try (StandardJavaFileManager slow = slow(List.of(jar));
        JarIndexFileManager quick = quick(List.of(jar))) {
      JavaFileObject expected = slow.list(CLASS_PATH, "a", KINDS, false).iterator().next();
      JavaFileObject found = quick.list(CLASS_PATH, "a", KINDS, false).iterator().next();
      assertEquals(expected.getName(), found.getName());
      assertEquals(expected.getKind(), found.getKind());
      assertEquals(expected.getLastModified(), found.getLastModified());
      assertEquals(expected.getCharContent(true).toString(), found.getCharContent(true).toString());
      assertTrue(found.isNameCompatible("One", Kind.CLASS));
      assertFalse(found.isNameCompatible("Two", Kind.CLASS));
    }
  }
}
