gradient((RealMatrix M) -> R.lossAt(vc, M), U, M -> drawn.ebeMultiply(sigmoid(M.operate(vc))).subtract(seen.ebeMultiply(sigmoid(M.operate(vc).mapMultiply(-1)))).outerProduct(vc))
