gradient((RealVector v) -> v.cosine(b), a, v -> b.mapDivide(v.getNorm() * b.getNorm()).subtract(v.mapMultiply(v.dotProduct(b) / (Math.pow(v.getNorm(), 3) * b.getNorm()))))
