/**
 * What stands on the losses: a network with one hidden layer, softmax regression, dropout, and the
 * optimisers that train them.
 *
 * <p>May import {@code chainrule.math}. Examples are rows of x, as in a batch; parameters are
 * matrices where formulas are read and one flat vector where steps are taken and gradients checked.
 */
package chainrule.network;
