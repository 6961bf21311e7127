"""Words with synonyms, which a place records for its searches."""

import strawberry

from samsyn.api.types.node import Changeable
from samsyn.reading.declarations import stored
from samsyn.reading.types import object_type


@object_type("A word with its synonyms, which are also searched for.", plural="words with synonyms")
class Synonym(Changeable):
    id: strawberry.ID = stored("Id: `synonym_` and the word in lower case.")
    word: str = stored("Word that people search for.", filter="The word.")
    synonyms: list[str] = stored("Synonyms that are also searched for, in the order in which they were recorded.")
