package chainrule.notebook;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Exchanges a part inside a kernel. Both kernels cut a cell into a magic's name, arguments and body
 * by objects of their own, which no method gives away.
 */
public final class KernelReflection {
  private KernelReflection() {}

  /**
   * Exchanges every part of this type that an object in a field of the kernel holds.
   *
   * @param kernel a kernel
   * @param type the declared type of the field
   * @param exchange the old part → the new part
   * @throws ReflectiveOperationException if there is none, or it cannot be reached
   */
  public static <T> void exchange(Object kernel, Class<T> type, UnaryOperator<T> exchange)
      throws ReflectiveOperationException {
    int exchanged = 0;
    for (Field field : fields(kernel.getClass())) {
      Object holder = value(field, kernel);
      for (Field part : holder == null ? List.<Field>of() : fields(holder.getClass())) {
        if (part.getType() == type) {
          part.set(holder, exchange.apply(type.cast(value(part, holder))));
          exchanged++;
        }
      }
    }
    if (exchanged == 0) {
      throw new NoSuchFieldException("there is no " + type.getSimpleName());
    }
  }

  /**
   * A field that others keep for themselves, opened.
   *
   * @param type the class that declares it
   * @param name its name
   * @throws ReflectiveOperationException if there is none
   * @throws RuntimeException if its module is closed
   */
  public static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Object value(Field field, Object owner) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(owner);
  }

  /** The fields that an object has of the kernel's own classes; the JDK's are closed. */
  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type;
        c != null && !c.getName().matches("(java|jdk)\\..*");
        c = c.getSuperclass()) {
      fields.addAll(Arrays.asList(c.getDeclaredFields()));
    }
    fields.removeIf(field -> Modifier.isStatic(field.getModifiers()));
    return fields;
  }
}
