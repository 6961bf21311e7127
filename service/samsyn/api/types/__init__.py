"""GraphQL's types by theme: each says of its fields what they are of records and answers.

The modules know records and questions, not each other's types: those are found by name when the schema is built.
"""

from samsyn.api.types import (
    actors,
    aims,
    contributions,
    deviations,
    history,
    invitations,
    keys,
    links,
    measures,
    node,
    place,
    reporting,
    searching,
    sessions,
    viewer,
)

__all__ = [
    "actors",
    "aims",
    "contributions",
    "deviations",
    "history",
    "invitations",
    "keys",
    "links",
    "measures",
    "node",
    "place",
    "reporting",
    "searching",
    "sessions",
    "viewer",
]
