gradient((RealVector t) -> J.applyAsDouble(t.getEntry(0), t.getEntry(1)) + 0.3 * t.dotProduct(t), start, t -> nabla.apply(t).add(t.mapMultiply(0.6)))
