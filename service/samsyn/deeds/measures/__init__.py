"""Measures, their observations, and the rounds in which owners report them."""
