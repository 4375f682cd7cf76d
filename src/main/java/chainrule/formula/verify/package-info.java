/**
 * Is a line true? Points are drawn, both sides are evaluated with exact derivatives, and compared.
 * What is found is said in records; nothing is printed here.
 */
package chainrule.formula.verify;
