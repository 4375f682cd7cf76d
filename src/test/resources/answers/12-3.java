gradient((RealVector v) -> -logSigmoid(uo.dotProduct(v)), vc, v -> uo.mapMultiply(sigmoid(uo.dotProduct(v)) - 1))
