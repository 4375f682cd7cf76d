gradient((RealVector u) -> Math.log(u.dotProduct(u)), v, u -> u.mapMultiply(2 / u.dotProduct(u)))
