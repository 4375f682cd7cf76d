/**
 * The losses J(v_c, U) of word2vec and their gradients, as on paper.
 *
 * <p>May import {@code chainrule.math}. Indices are fields, vectors are arguments; rows of U are
 * words; J is a cost, to be made small.
 */
package chainrule.word2vec;
