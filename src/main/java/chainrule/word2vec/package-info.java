/**
 * The losses J(v_c, U) of word2vec and their gradients, as on paper.
 *
 * <p>May import {@code math}. Indices are fields, vectors are arguments; rows of U are words; J is
 * a cost to be minimised.
 */
package chainrule.word2vec;
