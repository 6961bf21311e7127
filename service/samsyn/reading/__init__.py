"""From a GraphQL selection to a function over the graph that writes the answer's text.

`declarations` holds the words in which a type says what its fields are; `catalogue` looks them up in the built schema;
`writer` turns an operation into Python `source`, which `plan` compiles; `lists`, `filters` and `answer` are what that
source calls. Nothing here can do I/O.
"""
