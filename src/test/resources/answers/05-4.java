negativeSampling((o, negatives, vc, U) -> {
  double loss = -logSigmoid(U.getRowVector(o).dotProduct(vc));
  RealVector weights = new ArrayRealVector(U.getRowDimension());
  weights.addToEntry(o, -sigmoid(-U.getRowVector(o).dotProduct(vc)));
  for (int w : negatives) {
    loss -= logSigmoid(-U.getRowVector(w).dotProduct(vc));
    weights.addToEntry(w, sigmoid(U.getRowVector(w).dotProduct(vc)));
  }
  return new LossAndGradient(loss, U.preMultiply(weights), weights.outerProduct(vc));
})
