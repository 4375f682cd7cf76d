gradient((RealVector v) -> v.dotProduct(A.operate(v)), x, v -> A.add(A.transpose()).operate(v))
