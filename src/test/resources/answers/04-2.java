gradient((RealMatrix M) -> both.lossAt(vc, M), rows, M -> softmax(M.operate(vc)).mapMultiply(2).subtract(oneHot(0, words)).subtract(oneHot(words - 1, words)).outerProduct(vc))
