"""More than a hundred cells that are hard to show, most of them by their value: does the kernel show a text or a red
error for each, and run the next cell? Exit code 1 if not.

    .venv/bin/python benchmarks/hostile_values.py

The first three of each kind are tried by the tests.
"""

from __future__ import annotations

import sys
import time

from kernel_client import KernelClient, use_the_course_s_kernel, value_of

LONGEST_TEXT = 110_000


def drawn(statements: str) -> str:
    """A value that does this while its text is made."""
    return 'new Object() { public String toString() { %s; return "a text"; } }' % statements


def thrown(throwable: str) -> str:
    """A value whose text throws this, checked or not, an error or an exception."""
    sneaky = "static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }"
    return "class Thrower { %s public String toString() { Thrower.<RuntimeException>sneak(%s); return null; } }\nnew Thrower()" % (sneaky, throwable)


def with_override(method: str) -> str:
    """A value whose text throws an exception with this method."""
    return thrown("new RuntimeException(\"x\") { %s }" % method)


def failing(method: str) -> str:
    """A cell that throws an exception with this method."""
    return "throw new RuntimeException(\"x\") { %s };" % method


ERRORS = [
    "NoClassDefFoundError", "OutOfMemoryError", "ThreadDeath", "AssertionError", "StackOverflowError", "LinkageError", "VerifyError",
    "InternalError", "UnknownError", "UnsatisfiedLinkError", "ClassFormatError", "IncompatibleClassChangeError", "NoSuchMethodError",
    "AbstractMethodError",
]
EXCEPTIONS = [
    "NullPointerException", "ArrayIndexOutOfBoundsException", "ClassCastException", "NumberFormatException", "IllegalStateException",
    "UnsupportedOperationException", "ArithmeticException", "NegativeArraySizeException", "ConcurrentModificationException",
    "NoSuchElementException", "java.util.concurrent.CancellationException", "InterruptedException", "java.io.IOException",
    "CloneNotSupportedException", "ClassNotFoundException", "Exception", "Throwable",
]
NUMBERS = ",".join(map(str, range(20_000)))
KINDS = {
    "an error": [thrown(f"new {name}()") for name in ERRORS] + [thrown("new Error(new Exception())"), drawn("toString()")],
    "an exception": [thrown(f"new {name}()") for name in EXCEPTIONS],
    "an exception that fails itself": [
        with_override("public String getMessage() { throw new Error(); }"),
        with_override("public String getMessage() { return null; }"),
        with_override('public String getMessage() { return "m".repeat(2_000_000); }'),
        with_override("public Throwable getCause() { return this; }"),
        with_override("public StackTraceElement[] getStackTrace() { return null; }"),
        with_override("public String toString() { throw new Error(); }"),
        with_override('public String getMessage() { System.out.println("while failing"); return "m"; }'),
    ],
    "a cell that throws an exception that fails itself": [
        failing("public String getMessage() { throw new Error(); }"),
        failing("public StackTraceElement[] getStackTrace() { throw new StackOverflowError(); }"),
        failing("public synchronized Throwable getCause() { return this; }"),
        failing("public synchronized Throwable getCause() { throw new ThreadDeath(); }"),
        failing("public StackTraceElement[] getStackTrace() { return null; }"),
        failing("public String getLocalizedMessage() { throw new OutOfMemoryError(); }"),
        failing("public String toString() { throw new AssertionError(); }"),
        'RuntimeException one = new RuntimeException("one"), two = new RuntimeException("two", one); one.initCause(two); throw one;',
        "class Endless extends RuntimeException { public synchronized Throwable getCause() { return new Endless(); } }\nthrow new Endless();",
        "Exception deep = new Exception(); for (int i = 0; i < 500; i++) deep = new Exception(deep); throw deep;",
        'throw new RuntimeException("m".repeat(200_000_000));',
        'throw new RuntimeException("line\\n".repeat(100_000));',
    ],
    "code that is too large for Java": [
        f'"{"x" * 70_000}"',
        "int[] many = {%s};" % NUMBERS,
        f'String folded = "{"x" * 40_000}" + "{"y" * 40_000}";',
        "String[] texts = {%s};" % ",".join(f'"s{i}"' for i in range(9_000)),
        "(" * 3_000 + "1" + ")" * 3_000,
    ],
    "a cyclic value": [
        "List<Object> list = new ArrayList<>(); list.add(List.of(list)); list",
        "Object[] array = new Object[1]; array[0] = array; array",
        "Map<Object, Object> map = new HashMap<>(); map.put(1, List.of(map)); map",
        "Map<Object, Object> keys = new IdentityHashMap<>(); keys.put(List.of(keys), 1); keys",
        "Object[] pair = new Object[1]; pair[0] = Arrays.asList(pair, pair); Optional.of(pair[0])",
        "List<Object> twice = new ArrayList<>(); twice.add(twice); twice.add(List.of(twice)); twice",
    ],
    "a deep value": [
        "Object deep = 0; for (int i = 0; i < 100_000; i++) deep = List.of(deep); deep",
        "Object deep = 0; for (int i = 0; i < 100_000; i++) deep = new Object[] {deep}; deep",
        "Object deep = 0; for (int i = 0; i < 100_000; i++) deep = Optional.of(deep); deep",
    ],
    "a huge value": [
        '"x".repeat(3_000_000)',
        "java.util.stream.IntStream.range(0, 300_000).boxed().toList()",
        "new long[2_000_000]",
        '"x".repeat(200_000_000)',
        '"𝔼".repeat(100_000)',
        'Collections.nCopies(Integer.MAX_VALUE, "long")',
        "new double[1000][1000]",
        "new StringBuilder().append(\"y\".repeat(5_000_000))",
        "java.math.BigInteger.TWO.pow(300_000)",
        "new java.math.BigDecimal(\"1e-300000\").add(java.math.BigDecimal.ONE)",
        "new BitSet(10) {{ set(0, 1_000_000); }}",
        "org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(500, 500)",
        "var table = tech.tablesaw.api.Table.create(\"t\"); for (int i = 0; i < 500; i++) table.addColumns(tech.tablesaw.api.IntColumn.create(\"c\" + i, 1)); table",
    ],
    "a slow value": [drawn("try { Thread.sleep(1500); } catch (InterruptedException e) { }"), drawn("for (long i = 0; i < 1L << 31; i++) { }")],
    "a value that acts while it is drawn": [
        drawn('System.out.println("while drawn")'),
        drawn("Thread.currentThread().interrupt()"),
        drawn("System.setOut(null)"),
        drawn('for (int i = 0; i < 20_000; i++) System.err.println("while drawn")'),
        drawn("System.out.close()"),
        drawn("System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))"),
        drawn("Locale.setDefault(Locale.forLanguageTag(\"ar\"))"),
        drawn("Thread.currentThread().setContextClassLoader(null)"),
        drawn("new Thread(() -> { throw new Error(); }).start()"),
        drawn("Thread.currentThread().setName(null + \"\")"),
        drawn("System.setProperty(\"line.separator\", \"\")"),
    ],
    "a value of an odd class": [
        "Runnable lambda = () -> {}; lambda",
        "new CharSequence() { public int length() { return 1; } public char charAt(int i) { return 'x'; }"
        " public CharSequence subSequence(int i, int j) { return this; } public String toString() { throw new Error(); } }",
        "enum Odd { ONE { public String toString() { throw new Error(); } } }\nOdd.ONE",
        "record Failing(int x) { public int x() { throw new Error(); } }\nnew Failing(1)",
        "java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (p, m, a) -> { throw new Error(); })",
        "java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (p, m, a) -> 5)",
        "new Object() { public int hashCode() { throw new Error(); } }",
        "new Object() { public boolean equals(Object o) { throw new Error(); } }",
        "new AbstractList<Object>() { public int size() { return -1; } public Object get(int i) { throw new Error(); } }",
        "new AbstractMap<Object, Object>() { public Set<Map.Entry<Object, Object>> entrySet() { return null; } }",
        "new Number() { public int intValue() { throw new Error(); } public long longValue() { throw new Error(); }"
        " public float floatValue() { throw new Error(); } public double doubleValue() { throw new Error(); } }",
        "new Object() { public String toString() { return null; } }",
        "Thread.currentThread()",
        "kernel()",
        "Class.forName(\"java.lang.Void\").getDeclaredConstructors()",
    ],
    "an array": [
        "new byte[100_000_000]",
        "new double[3_000][3_000]",
        "new double[0][]",
        "new double[][] {{1}, {2, 3}}",
        "new int[][][] {null, {}, {null}}",
        "new Object[] {null, new char[] {'a'}}",
    ],
    "a text of odd characters": [
        '"\\ud800 alone"', '"a\\0b"', '"\\uffff\\ufffe"', '"\\u202eright to left"', '"\\u001b[31m red"', '"</script><b>"', '""',
    ],
}
VALUES = [code for codes in KINDS.values() for code in codes]
SOME_OF_EACH_KIND = [code for codes in KINDS.values() for code in codes[:3]]


def fault(client: KernelClient, code: str) -> str:
    """What goes wrong when this is a cell; empty if nothing does."""
    reply, messages = client.run(code)
    text = value_of(messages) + "".join(reply.get("traceback", []))
    told = len(text) < LONGEST_TEXT and (reply["status"] == "error" or any(m["msg_type"] == "execute_result" for m in messages))
    lives = client.value("1 + 1") == "2"
    return "" if told and lives else f"{code[:200]}: {reply['status']}, {len(text)} characters, the next cell runs: {lives}"


def main() -> None:
    use_the_course_s_kernel()
    with KernelClient() as client:
        started = time.monotonic()
        faults = list(filter(None, (fault(client, code) for code in VALUES)))
    print(*faults, f"{len(VALUES)} cells of {len(KINDS)} kinds, {len(faults)} faults, {time.monotonic() - started:.0f} s", sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
