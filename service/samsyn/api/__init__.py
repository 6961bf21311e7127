"""GraphQL: the types and what their fields are in the graph, the mutations, and the way from a request to a reply."""

from samsyn.api import enums

enums.register()  # before any type is declared with one of them
