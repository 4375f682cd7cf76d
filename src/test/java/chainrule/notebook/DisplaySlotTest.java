package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisplaySlotTest {
  private final RecordingKernel kernel = new RecordingKernel();
  private final DisplaySlot place = new DisplaySlot(Optional.of(kernel), "here");
  private final Thread cell = Thread.currentThread();

  @AfterEach
  void forgetStop() {
    Thread.interrupted();
  }

  @Test
  void stopDuringDrawingIsKeptAndNothingIsShown() {
    place.show(
        () -> {
          cell.interrupt();
          // as the reader of fonts does now and then
          Thread.interrupted();
          return "a picture";
        });
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), kernel.shown());
  }

  @Test
  void stopDuringDisplayIsKept() {
    Kernel forgetful = new ForgetfulKernel(cell);
    new DisplaySlot(Optional.of(forgetful), "here").show(() -> "a picture");
    assertTrue(Thread.interrupted());
  }

  @Test
  void nothingIsDrawnAfterStop() {
    cell.interrupt();
    AtomicBoolean asked = new AtomicBoolean();
    place.show(() -> asked.getAndSet(true));
    assertFalse(asked.get());
    assertEquals(List.of(), kernel.shown());
  }

  @Test
  void secondValueReplacesTheFirst() {
    place.show(() -> "first");
    place.show(() -> "second");
    assertEquals(List.of(false, true), kernel.updates());
  }

  @Test
  void exceptionsOfTheDrawingAreRethrown() {
    IllegalStateException fault = new IllegalStateException("no fonts here");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                place.show(
                    () -> {
                      throw fault;
                    }));
    assertSame(fault, thrown);
  }

  /** Presses Stop while it sends, and forgets it. */
  private record ForgetfulKernel(Thread cell) implements Kernel {
    @Override
    public String name() {
      return "a forgetful one";
    }

    @Override
    public void display(MimeBundle bundle, String displayId, boolean update) {
      cell.interrupt();
      Thread.interrupted();
    }

    @Override
    public Object evaluate(String java) {
      throw new IllegalArgumentException("nothing evaluates Java here: " + java);
    }
  }
}
