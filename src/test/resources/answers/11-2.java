gradient((RealVector b) -> f.dotProduct(residuals.apply(b).ebeMultiply(residuals.apply(b))), c, b -> f.ebeMultiply(residuals.apply(b)).mapMultiply(2))
