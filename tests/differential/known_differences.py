"""What is answered otherwise than the corpus has it, and is meant so; each with its reason.

What differs in many answers alike is taken out of both sides by `normalised`, so that nothing else hides behind it: of
an answer the first difference alone is looked at. The rest stands in KNOWN. Once the corpus is recorded anew, all of it
is empty again.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.differential.differing import Difference


@dataclass(frozen=True, slots=True)
class Known:
    """What is answered now and why, in a sentence, and which differences are that."""

    reason: str
    covers: Callable[[Difference], bool]


def normalised(body: str) -> str:
    """A body, recorded or answered, in the form in which the two are compared."""
    return body


def as_given_now(variables: Mapping[str, Any]) -> dict[str, Any]:
    """Recorded variables as they are given now."""
    return dict(variables)


KNOWN: Sequence[Known] = (
    Known(
        "`vocabulary` has the new mutation undoImport.",
        lambda difference: difference.fields[:1] == ["vocabulary"],
    ),
    Known(
        "What an introspection costs follows the schema's size, which has grown.",
        lambda each: (
            each.path == "extensions.cost.requested" and re.search(r"__(type|schema)\b", each.document) is not None
        ),
    ),
)
