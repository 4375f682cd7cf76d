"""A small reader of LaTeX formulas and an evaluator of its own: is a line true?

Written from the language's description and from mathematical convention, so that nothing of the
checker's reading or arithmetic is used. Where convention has several readings, all are tried.
"""
