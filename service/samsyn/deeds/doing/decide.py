"""How a deed is decided: over the graph alone, so that nothing is written and nobody is waited for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeGuard

from samsyn.deeds.contributions.settling import settled
from samsyn.deeds.deviations.following import with_deviations
from samsyn.deeds.doing.deed import Decision, Deed, Work
from samsyn.deeds.doing.inputs import read
from samsyn.deeds.doing.lists import in_place, whole
from samsyn.deeds.doing.permissions import check_role, forbidden
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.references import Reference, faults_of, look_up, references_of, usable
from samsyn.errors import ConflictFault, Fault, NotAuthenticated, Refused
from samsyn.graph.records import AimLink, ApiKey, Contribution, Invitation, Session
from samsyn.graph.ties import BY_LABEL
from samsyn.graph.view import View
from samsyn.graph.visibility import contributions_shared_with
from samsyn.model.principals import INVITATION_KIND, KEY_KIND
from samsyn.model.texts import NAME_CHARACTERS_MAX, has_control_characters, tidy
from samsyn.model.vocabulary import Role
from samsyn.spoken import Message

Raw: TypeAlias = Mapping[str, Any]
"""A deed's input as GraphQL coerces it: camelCase keys, enums as members or names, dates as dates or ISO text."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A deed that is decided, and the ids of what one must see to see what its input named."""

    deed: Deed
    decision: Decision
    subjects: Sequence[str]


def decide(at: View, deed: Deed, raw: Raw, also: Sequence[Fault] = ()) -> Decided:
    """What a deed decides for whoever sees the graph so; it changes nothing.

    Raises Refused with all faults at once, those that are known `also` among them, and NotAuthenticated for a key or an
    invitation that was revoked, and a session that was ended.
    """
    by = at.viewer
    if _has_ended(at):
        raise NotAuthenticated
    if deed.by:
        check_role(deed, by)
    given, faults = read(deed.input, raw)
    references = list(references_of(deed.input, raw))
    there = look_up(references, at)
    faults += [*also, *faults_of(references, there, at), *_conflicts(deed, raw, at, references, there)]
    found = usable(references, there, at)
    if given is None or ("id" in raw and raw["id"] not in found):
        raise Refused(*faults)
    work = Work(at, found, faults)
    work.refuse(*_only_read(at, references, found))
    given = whole(work, given)
    if by.role is Role.PARTNER and deed.partner:
        work.refuse(*deed.partner.faults(work, given))
    decision = deed.decide(work, given)
    if work.faults:
        raise Refused(*in_place(deed.input, raw, work.faults))
    return Decided(deed, settled(work, with_deviations(work, decision)), [_subject(each) for each in there.values()])


def _has_ended(at: View) -> bool:
    """Whether what somebody asks with has been worth nothing since they were let in."""
    by = at.viewer
    cls = {KEY_KIND: ApiKey, INVITATION_KIND: Invitation}.get(by.kind)
    opener = at.graph.get(cls, by.id) if cls else None
    is_revoked = opener is not None and opener.revoked_at is not None
    return is_revoked or (by.session is not None and at.graph.get(Session, by.session) is None)


def _only_read(at: View, references: Sequence[Reference], found: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each contribution that strategists read while others have it, and each link from one."""
    may_change = contributions_shared_with(at.viewer) if at.viewer.role is Role.STRATEGIST else None
    for reference in references:
        record = found.get(reference.id)
        record = record.source if isinstance(record, AimLink) else record
        if may_change and isinstance(record, Contribution) and not may_change(record):
            message = Message(
                en="Wait until its makers submit it: until then you can only read it.",
                sv="Vänta tills de medverkande skickar in den: till dess kan du bara läsa den.",
            )
            yield forbidden(message, *reference.path)


def key_of(raw: Raw, by: str) -> str | None:
    """The key under which an answer is kept: the caller's own, below whose it is; None where there is none to keep."""
    key = raw.get("idempotencyKey")
    tidied = tidy(key) if is_sound(key) else ""
    return f"{by}\n{tidied}" if 0 < len(tidied) <= NAME_CHARACTERS_MAX else None


def _conflicts(
    deed: Deed, raw: Raw, at: View, references: Sequence[Reference], there: Mapping[str, Any]
) -> Iterator[Fault]:
    """Yield a version that isn't the current one, and an external id that something else has."""
    subject = next((reference for reference in references if reference.path == ("id",)), None)
    record = there.get(subject.id) if subject else None
    if subject and record and record.label in subject.ref.types:
        version = getattr(record, "version", None)
        if raw.get("expectedVersion", version) != version:
            yield ConflictFault(
                path=("expectedVersion",),
                reason=Reason.STALE_VERSION,
                message=Message(
                    en="Read it again and decide anew: it was changed since, and its version is {version}.",
                    sv="Läs in den igen och ta ställning på nytt: den har ändrats och har nu version {version}.",
                    version=str(version),
                ),
                current=record.id,
                current_version=version,
            )
    taken = _taken(deed, raw.get("externalId"), at)
    if taken and (subject is None or taken.id != subject.id):
        is_seen = at.sees(taken)
        yield ConflictFault(
            path=("externalId",),
            reason=Reason.EXTERNAL_ID_TAKEN,
            message=Message(
                en="Change the one that has this external id instead, or give another external id.",
                sv="Ändra i stället den som har det här externa id:t, eller ange ett annat.",
            ),
            current=taken.id if is_seen else None,
            current_version=taken.version if is_seen else None,
        )


def _taken(deed: Deed, external_id: object, at: View) -> Any:
    """What of the deed's type has an external id."""
    return at.graph.by_external_id(BY_LABEL[deed.type_name], external_id) if is_sound(external_id) else None


def is_sound(text: object) -> TypeGuard[str]:
    """Whether it is a text that can be looked for; what else is wrong with it, its field's marks tell."""
    return isinstance(text, str) and not has_control_characters(text, line_breaks=False)


def _subject(record: Any) -> str:
    """What somebody must see to see a record: itself, or what a link starts from."""
    return record.source.id if isinstance(record, AimLink) else record.id
