package chainrule.notebook.cell;

import java.util.regex.Pattern;

/** The names of classes as a student wrote them, without what a shell puts before them. */
public final class ClassNames {
  private static final Pattern SHELL = Pattern.compile("^REPL\\.\\$JShell\\$\\w+\\$(?=.)");
  private static final Pattern PACKAGES_AND_OUTER_CLASSES = Pattern.compile("^.*[.$](?=.)");
  private static final Pattern ANONYMOUS = Pattern.compile(".*(\\$anonymous\\$\\$|\\$)\\d+(\\[])*");

  private ClassNames() {}

  /**
   * The full name of a class, or that it has none.
   *
   * @param type any class
   */
  public static String full(Class<?> type) {
    String name = type.getTypeName();
    return type.isHidden() || isAnonymous(name)
        ? "a class without a name"
        : SHELL.matcher(name).replaceFirst("");
  }

  /**
   * The simple name of an exception's class, or that it has none.
   *
   * @param name its name, as {@link Class#getName} gives it
   */
  static String ofException(String name) {
    return isAnonymous(name)
        ? "AnonymousException"
        : PACKAGES_AND_OUTER_CLASSES.matcher(name).replaceFirst("");
  }

  private static boolean isAnonymous(String name) {
    return ANONYMOUS.matcher(name).matches();
  }
}
