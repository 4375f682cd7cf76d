naiveSoftmax((o, vc, U) -> {
  RealVector z = U.operate(vc);
  RealVector error = softmax(z).subtract(oneHot(o, z.getDimension()));
  return new LossAndGradient(-logSoftmax(z).getEntry(o), U.preMultiply(error), error.outerProduct(vc));
})
