gradient((RealMatrix M) -> bowLoss(M), V, M -> places.outerProduct(U.preMultiply(softmax(U.operate(M.preMultiply(places))).subtract(oneHot(c, words)))))
