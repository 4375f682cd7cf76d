package chainrule.train;

/** What a worker asks, and tells, between two sentences or windows. */
interface WorkerSupervisor {
  /** α for the next sentence. */
  float learningRate();

  /** Whether the worker is to stop before its next window. */
  boolean isStopped();

  /** A sentence is done. */
  void finished(int words, LossMeter meter);
}
