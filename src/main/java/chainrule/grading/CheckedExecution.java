package chainrule.grading;

import java.util.Arrays;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Runs a shell's code in this process, and refuses classes that use more than a formula needs. */
final class CheckedExecution implements ExecutionControlProvider {
  private volatile boolean checked;

  /**
   * Whether classes are looked at from now on.
   *
   * @return whether they were
   */
  boolean setChecked(boolean on) {
    boolean was = checked;
    checked = on;
    return was;
  }

  @Override
  public String name() {
    return "checked";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return new LocalExecutionControl() {
      @Override
      public void load(ClassBytecodes[] classes)
          throws ClassInstallException, NotImplementedException, EngineTerminationException {
        if (checked) {
          Arrays.stream(classes).map(ClassBytecodes::bytecodes).forEach(FormulaRules::require);
        }
        super.load(classes);
      }
    };
  }
}
