"""Which deeds somebody may do now: with a record, and of those that make something new.

Who may is asked of the rule beside each deed, as it is when the deed is decided. Whether the state of a record allows a
deed is said here, of those that not every state allows. What a deed still lacks, it tells itself.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from samsyn.deeds.all import DEEDS
from samsyn.deeds.archive import made_by_it_alone
from samsyn.deeds.contributions.requirements import unlinking_faults
from samsyn.deeds.contributions.viewer_can import viewer_can as of_contribution
from samsyn.deeds.deviations.steps import STEPS, is_ready
from samsyn.deeds.doing.deed import Deed, Work
from samsyn.deeds.doing.inputs import shapes
from samsyn.deeds.doing.references import state_of
from samsyn.deeds.invitations import faults_of_many
from samsyn.deeds.measures.observations import ObservationInput
from samsyn.deeds.pulse.ballots import faults_of_ballots
from samsyn.graph.record import Record
from samsyn.graph.records import (
    Actor,
    AimLink,
    ApiKey,
    Asset,
    Contribution,
    CorrectiveAction,
    Deviation,
    Measure,
    Observation,
    Place,
)
from samsyn.graph.view import View
from samsyn.graph.visibility import contributions_shared_with
from samsyn.model.api_keys import is_valid
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role

CREATING: Final = (
    *("setPlace", "createVision", "createOutcome", "createGoal", "createValue", "createBeneficiaryGroup", "linkAims"),
    *("registerActor", "registerContribution", "createAsset", "createMeasure", "recordObservations", "issueApiKey"),
    "inviteActor",
    *("issueBallots", "openDeviation", "openReportingRound", "recordPeerGroups", "recordSynonyms"),
    "mapClaim",
)
"""The deeds that make something new."""
OF_MEASURES: Final = frozenset({"recordObservations", "issueBallots", "openDeviation"})
"""Those of them that somebody may do for some measures alone."""
BESIDE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Measure": ("recordObservations", "issueBallots", "openDeviation"),
        "Observation": ("recordObservations", "removeObservations"),
        "Actor": ("adoptAsset", "dropAsset", "inviteActor"),
        "Asset": ("adoptAsset", "dropAsset"),
        "Place": ("setPlace",),
        "PeerGroup": ("recordPeerGroups",),
        "Synonym": ("recordSynonyms",),
        "ClaimMapping": ("mapClaim",),
    }
)
"""By the type of a record the deeds that concern it and don't name it by `id`."""


def _of_types() -> Iterator[tuple[str, str]]:
    """Yield the type of what a deed may be done with, and the deed's name."""
    for name, deed in DEEDS.items():
        ref = next((shape.ref for shape in shapes(deed.input) if shape.name == "id" and shape.ref), None)
        yield from ((each, name) for each in (ref.types if ref else ()))
    yield from ((label, name) for label, names in BESIDE.items() for name in names)


def _by_type() -> Mapping[str, tuple[Deed, ...]]:
    found: dict[str, set[str]] = {}
    for label, name in _of_types():
        found.setdefault(label, set()).add(name)
    return {label: tuple(deed for name, deed in DEEDS.items() if name in names) for label, names in found.items()}


BY_TYPE: Final = _by_type()
"""By the type of a record the deeds that can be done with it, in the order of the schema."""


def viewer_can(record: Record, at: View) -> list[str]:
    """The deeds that whoever asks may do with a record now, in the order of the schema."""
    if isinstance(record, Contribution):
        return of_contribution(record, at)
    if at.viewer.role is None:
        return []
    work = Work(at, {each.id: each for each in _named(record)}, [])
    return [
        deed.name
        for deed in BY_TYPE.get(record.label, ())
        if _has_role(deed, at.viewer) and _is_possible(deed, record, work) and _is_allowed(deed, record, work)
    ]


def viewer_can_create(viewer: Principal, at: View) -> list[str]:
    """The deeds that make something new and that somebody may do now, in the order of the schema."""
    return [name for name in DEEDS if name in CREATING and _may_create(DEEDS[name], viewer, at)]


def _may_create(deed: Deed, viewer: Principal, at: View) -> bool:
    if viewer.role in deed.by:
        return True
    if viewer.role is not Role.PARTNER or deed.partner is None:
        return False
    own = _own(at)
    if deed.name in OF_MEASURES:
        measures = (each for actor in own for each in actor.owns if isinstance(each, Measure))
        return any(deed.name in viewer_can(each, at) for each in measures)
    return bool(own)


def _own(at: View) -> list[Actor]:
    """The live actors that whoever asks acts for."""
    found = (at.graph.get(Actor, each) for each in at.viewer.actors)
    return [actor for actor in found if actor and actor.archived_at is None]


def _has_role(deed: Deed, viewer: Principal) -> bool:
    return viewer.role in deed.by or (viewer.role is Role.PARTNER and deed.partner is not None)


def _is_allowed(deed: Deed, record: Record, work: Work) -> bool:
    """Whether those with the role may do it with this record: strategists may not change what they only read."""
    if work.by.role in deed.by:
        shared = contributions_shared_with(work.by) if work.by.role is Role.STRATEGIST else None
        source = record.source if isinstance(record, AimLink) else None
        return shared is None or not isinstance(source, Contribution) or shared(source)
    assert deed.partner is not None  # noqa: S101 -- they have the role by it
    given = deed.input.model_construct(**_naming(deed, record))
    return next(deed.partner.faults(work, given), None) is None


def _named(record: Any) -> Iterator[Any]:
    """Yield what an input names that is about a record, as far as it has an id."""
    match record:
        case Place():
            pass
        case Observation():
            yield from (record, *record.of)
        case _:
            yield record


def _naming(deed: Deed, record: Any) -> Mapping[str, Any]:
    """What a partner's input says at the least that names a record, by the names of its fields."""
    match deed.name:
        case "recordObservations":
            measure = record.of[0] if isinstance(record, Observation) else record
            return {"observations": [ObservationInput.model_construct(measure_id=measure.id)]}
        case "removeObservations":
            return {"ids": [record.id]}
        case "issueBallots" | "openDeviation":
            return {"measure_id": record.id}
        case "adoptAsset" | "dropAsset" | "inviteActor":
            return {"actor_id": record.id if isinstance(record, Actor) else None}
        case "addCorrectiveAction":
            return {"id": record.id, "owner_id": None}
        case _:
            return {"id": record.id}


def _is_possible(deed: Deed, record: Any, work: Work) -> bool:
    """Whether the state of a record lets anybody do a deed with it."""
    if deed.name == "restore":
        return record.archived_at is not None
    if state_of(record) is not None:
        return False
    possible = POSSIBLE.get(deed.name)
    return possible is None or possible(record, work)


def _can_adopt(record: Actor | Asset, work: Work) -> bool:
    """Whether there is an actor that doesn't use an asset yet, of those that somebody may name."""
    if isinstance(record, Actor):
        return any(each.archived_at is None and each not in record.uses for each in work.graph.all(Asset))
    actors = _own(work.at) if work.by.role is Role.PARTNER else work.graph.all(Actor)
    return any(each.archived_at is None and each not in record.used_by for each in work.at.each(actors))


def _can_drop(record: Actor | Asset, work: Work) -> bool:
    """Whether there is an actor that uses an asset, of those that somebody may name."""
    if isinstance(record, Actor):
        return any(each.archived_at is None for each in record.uses)
    is_own = work.by.role is Role.PARTNER
    users = (each for each in record.used_by if not is_own or each.id in work.by.actors)
    return any(each.archived_at is None for each in users)


def _can_archive(record: Record, work: Work) -> bool:
    if not isinstance(record, Actor):
        return True
    work.at.walked(len(record.contributions))
    return not made_by_it_alone(record)


def _can_unlink(link: AimLink, _work: Work) -> bool:
    return not (isinstance(link.source, Contribution) and any(True for _ in unlinking_faults(link, link.source)))


def _is_of_live_measure(record: Measure | Observation, _work: Work) -> bool:
    return isinstance(record, Measure) or all(each.archived_at is None for each in record.of)


def _step(name: str) -> Callable[[Deviation | CorrectiveAction, Work], bool]:
    """Whether a deviation, or that of a corrective action, is ready for a step."""

    def is_possible(record: Deviation | CorrectiveAction, _work: Work) -> bool:
        deviation = record.corrects[0] if isinstance(record, CorrectiveAction) else record
        return is_ready(deviation, name) and (name != "closeDeviation" or bool(deviation.effective))

    return is_possible


def _is_valid_key(key: ApiKey, work: Work) -> bool:
    return is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=work.now)


POSSIBLE: Final[Mapping[str, Callable[[Any, Work], bool]]] = MappingProxyType(
    {
        "archive": _can_archive,
        "unlinkAims": _can_unlink,
        "adoptAsset": _can_adopt,
        "dropAsset": _can_drop,
        "recordObservations": _is_of_live_measure,
        "removeObservations": _is_of_live_measure,
        "issueBallots": lambda measure, work: not any(True for _ in faults_of_ballots(work, measure)),
        **{name: _step(name) for name in STEPS},
        "closeReportingRound": lambda reporting_round, _: reporting_round.closed_at is None,
        "rotateApiKey": _is_valid_key,
        "revokeApiKey": lambda key, _: key.revoked_at is None,
        "unmapClaim": lambda mapping, _: mapping.unmapped_at is None,
        "inviteActor": lambda actor, work: not any(True for _ in faults_of_many(work, actor)),
        "revokeInvitation": lambda invitation, _: invitation.revoked_at is None,
    }
)
"""By the deed's name whether it is possible with a record that isn't archived; all else is."""
