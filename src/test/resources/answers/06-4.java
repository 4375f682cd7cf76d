skipGramStep((c, outsides, V, U, alpha) -> {
  RealVector vc = V.getRowVector(c);
  RealVector error = softmax(U.operate(vc)).mapMultiply(outsides.size());
  for (int w : outsides) error.addToEntry(w, -1);
  V.setRowVector(c, vc.subtract(U.preMultiply(error).mapMultiply(alpha)));
  for (int w = 0; w < U.getRowDimension(); w++)
    U.setRowVector(w, U.getRowVector(w).subtract(vc.mapMultiply(alpha * error.getEntry(w))));
})
