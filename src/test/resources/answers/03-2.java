gradient((RealVector v) -> crossEntropyOfScores(soft, rows.operate(v)), vc, v -> rows.preMultiply(softmax(rows.operate(v)).subtract(soft)))
