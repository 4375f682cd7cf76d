/**
 * Networks and their optimisers: a network with one hidden layer, softmax regression, dropout; SGD,
 * momentum and Adam.
 *
 * <p>May import {@code math}. Examples are rows of x, as in a batch. Parameters are matrices where
 * formulas are evaluated, and one flat vector where steps are taken and gradients are checked.
 */
package chainrule.network;
