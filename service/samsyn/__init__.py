"""Samsyn: who drives what in a place, as one graph, over GraphQL."""
