/** The adapter to IJava, found by reflection. Nothing else may import IJava's classes. */
package chainrule.notebook.kernel.ijava;
