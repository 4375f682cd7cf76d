gradient((RealVector v) -> crossEntropyOfScores(y, W2.preMultiply(v).add(b2)), h, v -> W2.operate(softmax(W2.preMultiply(v).add(b2)).subtract(y)))
