gradient((RealVector t) -> crossEntropyOfScores(y, t.mapMultiply(3)), z, t -> softmax(t.mapMultiply(3)).subtract(y).mapMultiply(3))
