"""Who somebody is to us, by what a provider claims of them: their role, their actors, and what they are called.

Claims tell a role and actors by themselves, where settings name the claims, or by the table that admins keep
(`deeds/claim_mappings.py`): providers know groups, not our ids. The strongest role counts, and all actors do.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeGuard, cast

from samsyn.graph.graph import Graph
from samsyn.graph.records import ClaimMapping
from samsyn.model.ids import type_of
from samsyn.model.principals import TOKEN_KIND, Principal
from samsyn.model.texts import has_control_characters, is_blank, tidy
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings

SUBJECT_CHARACTERS_MAX: Final = 255  # as OpenID Connect Core has it, section 2
NAME_CHARACTERS_MAX: Final = 200  # as of a key; the history tells it
# What claims may make of somebody, the strongest first; a kiosk has a key.
ROLES: Final = (Role.ADMIN, Role.STRATEGIST, Role.PARTNER, Role.VIEWER)


def person(
    claims: Mapping[str, Any], settings: Settings, mappings: Iterable[ClaimMapping]
) -> tuple[Principal, Sequence[ClaimMapping]]:
    """Return who is claimed, whose subject is one, and the mappings that fit, by their ids."""
    subject = f"{settings.oidc_issuer}\n{claims['sub']}"
    fitting = _fitting(claims, mappings)
    names = {*_texts(_claim(claims, settings.oidc_role_claim)), *(each.role.name for each in fitting if each.role)}
    role = next((role for role in ROLES if role.name in names), Role.VIEWER)
    ids = {*_texts(_claim(claims, settings.oidc_actors_claim)), *(a.id for each in fitting for a in each.actors)}
    principal = Principal(
        TOKEN_KIND,
        f"{TOKEN_KIND}_{hashlib.sha256(subject.encode()).hexdigest()[:32]}",  # the subject itself may tell a person
        _name(claims),
        role,
        tuple(sorted(each for each in ids if type_of(each) == "Actor")) if role is Role.PARTNER else (),
    )
    return principal, fitting


def stamp_of(mapping: ClaimMapping) -> str:
    """Return what tells a mapping as it is now from what it was or becomes."""
    return f"{mapping.id} {mapping.updated_at}"


def hold(stamps: Sequence[str], graph: Graph) -> bool:
    """Return whether all mappings are as they were when their stamps were made."""
    there = (graph.get(ClaimMapping, each.partition(" ")[0]) for each in stamps)
    return {stamp_of(each) for each in there if each and each.unmapped_at is None} >= set(stamps)


def is_subject(claim: object) -> bool:
    """Return whether a claim can tell who somebody is."""
    return _shows(claim) and len(claim) <= SUBJECT_CHARACTERS_MAX and claim.isprintable()


def _fitting(claims: Mapping[str, Any], mappings: Iterable[ClaimMapping]) -> list[ClaimMapping]:
    by_claim: dict[str, set[str]] = {}
    fitting: list[ClaimMapping] = []
    for each in mappings:
        if each.unmapped_at:
            continue
        if each.claim not in by_claim:
            claim = _claim(claims, each.claim)
            texts = [*_texts(claim), *([claim] if isinstance(claim, str) else [])]
            by_claim[each.claim] = {tidy(text) for text in texts if _shows(text)}
        if each.value in by_claim[each.claim]:
            fitting.append(each)
    return sorted(fitting, key=lambda each: each.id)


def _name(claims: Mapping[str, Any]) -> str:
    """Return what somebody is called: the first of their names that is one."""
    names = (
        tidy(each) for each in (claims.get("name"), claims.get("preferred_username"), claims["sub"]) if _shows(each)
    )
    return next(names)[:NAME_CHARACTERS_MAX]


def _shows(claim: object) -> TypeGuard[str]:
    """Return whether it is a text that can be shown, and shows something."""
    return isinstance(claim, str) and not is_blank(claim) and not has_control_characters(claim, line_breaks=False)


def _claim(claims: Mapping[str, Any], path: str | None) -> object:
    """Return the claim at a path with dots, such as realm_access.roles; one that is called so itself goes first."""
    if path is None or path in claims:
        return claims.get(path or "")
    found: object = claims
    for name in path.split("."):
        found = cast("Mapping[str, object]", found).get(name) if isinstance(found, Mapping) else None
    return found


def _texts(claim: object) -> list[str]:
    """Return a claim's texts: one text, words with spaces between, or a list of texts."""
    if isinstance(claim, str):
        return claim.split()
    return [each for each in cast("list[object]", claim) if isinstance(each, str)] if isinstance(claim, list) else []
