"""Words of this house that a reader neither searches for nor knows, each with what to write instead.

The pages for newcomers and the schema's descriptions do without them. The first ones may never stand in either; the
others are held in descriptions alone, which are read one at a time, without what stands around them.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

OWN_WORDS: Final[Mapping[str, str]] = {
    "deeds?": "mutation (or change, for what is in the log)",
    "unless said": "by default …",
    "this once": "only once",
    "so that it stays so": "permanently",
    "by whoever": "by anybody who",
    "whoever asks": "the viewer",
    "leads? no further": "has no outgoing links",
    "lets? suppose": "suggests",
}
IN_DESCRIPTIONS: Final[Mapping[str, str]] = {
    **OWN_WORDS,
    "told|(?:is|are) telling": "shown, stated or reported",
    "tells? of": "measures or describes",
    "(?:what|how .*) stands?": "the current state",
    "stays so": "doesn't change",
    "of none": "an empty list …",
    "whoever": "the viewer, the caller or anybody who",
    "as if": "like, or treated as",
    "any more": "no longer",
    "put first": "priority",
    "rules": "takes precedence",
    "how many": "number of",
    "how far (?:it|its|the)": "progress or status",
    "how well|how it goes": "index or progress",
    "which way": "direction",
    "^what it is": "kind or name of …",
    "(?:from|until|since|by) when": "first day, last day, or when something starts or expires",
    "what came of": "the result or payload of",
    "asked about": "requested",
    "answers? for": "is responsible for",
    "straight": "directly",
    "gravest|grave": "severe",
    "where there (?:is|are) (?:one|none)": "null if there is none",
    "a day on": "a certain day",
    "is over": "has ended",
    "the own place": "the own municipality or region",
    "red thread": "chain of links",
    "circle": "cycle",
    "fits": "matches",
}


def own_words(text: str, words: Mapping[str, str]) -> Iterator[str]:
    """Yield each of our own words in a text, with what to write instead. What is marked as code is none."""
    plain = re.sub(r"`[^`]*`", "", text)
    for own, instead in words.items():
        found = re.search(rf"\b(?:{own})\b", plain, re.IGNORECASE)
        if found:
            yield f"“{found[0]}” → {instead}"
