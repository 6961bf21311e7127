"""The language that a client asks for, or would rather have: Accept-Language (RFC 9110, section 12.5.4)."""

import re
from typing import Final

from starlette.requests import Request

from samsyn.model.vocabulary import Language

WEIGHTED: Final = re.compile(
    r"(?P<range>[a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:\s*;\s*q=(?P<weight>0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?",
    re.ASCII | re.IGNORECASE,
)
ANY: Final = "*"


def language_asked(request: Request) -> Language:
    """Return the language that a page's address names, else the one that the browser would rather have."""
    asked = request.query_params.get("lang", "").upper()
    if asked in Language.__members__:
        return Language[asked]
    return language_of(request.headers.get("accept-language"), Language.SV)


def language_of(accepted: str | None, default: Language) -> Language:
    """Return the language of the two that is accepted most: of equal ones what is named first, and before `*`.

    A range such as sv-FI stands for its language. `*` is the default's, where that isn't named itself. What isn't
    written as the standard says is passed over; where nothing is left that we speak, it is the default.
    """
    weights: dict[Language, float] = {}
    any_weight = 0.0
    for part in (accepted or "").split(","):
        found = WEIGHTED.fullmatch(part.strip())
        if found is None:
            continue
        weight = float(found["weight"] or 1)
        if found["range"] == ANY:
            any_weight = weight
            continue
        name = found["range"].partition("-")[0].upper()
        if name in Language.__members__:
            language = Language[name]
            weights[language] = max(weight, weights.get(language, 0.0))
    others = (language for language in (default, *Language) if language not in weights)
    weights |= dict.fromkeys(others, any_weight)
    best = max(weights, key=lambda language: weights[language])
    return best if weights[best] else default
