"""From a GraphQL selection to one statement and its answer.

`declarations` holds the words in which a type says what its fields are in the graph; `compiler` turns an operation
into a plan (`parts`, `pages`, `computed` form its pieces); `running` runs a plan. This is the only code that builds
Cypher: from constants declared beside the types, while whatever a caller sends travels as a parameter.
"""
