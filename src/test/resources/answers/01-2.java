gradient(t -> sigmoidDerivative(t), x, t -> sigmoid(t) * (1 - sigmoid(t)) * (1 - 2 * sigmoid(t)))
