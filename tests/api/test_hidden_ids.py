"""Whatever takes an id answers for what its caller can't see just as for what isn't there.

The places are read from the schema: each argument, each field of an input and each filter that takes an id is asked for
a hidden record of each type that not everybody sees, and for a missing one. The answers may differ in the id alone.
"""

from collections.abc import AsyncIterator, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

import pytest
import pytest_asyncio
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_required_argument,
    is_required_input_field,
)

from samsyn.api.operations import Request, Service, answer
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.schema import SCHEMA
from samsyn.database.port import Address
from samsyn.database.replica import Replica
from samsyn.deeds import DEEDS
from samsyn.deeds.doing.inputs import shapes
from samsyn.errors import Refused
from samsyn.graph.visibility import RULES
from samsyn.model.ids import new_id
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings
from tests.api.asking import FAULT, Api, Json
from tests.api.peeping import somebody
from tests.api.signing_in import signed_in
from tests.support.doing import changes, deeds_of

MAKERS = [{"actorId": "A"}]
AIMS = [{"aimId": "G", "weight": 2}]
MEASURE = {"name": "Mått", "unit": "st", "stage": "DELIVERY", "method": "COUNT", "direction": "INCREASE"}
FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("A", "B")],
    "createVision": [{"externalId": "V", "name": "Vision", "horizon": 2030}],
    "createOutcome": [{"externalId": "O", "name": "Utfall"}],
    "createGoal": [{"externalId": "G", "name": "Mål"}],
    "createValue": [{"externalId": "W", "name": "Mod"}],
    "createBeneficiaryGroup": [{"externalId": "U", "name": "Unga"}],
    "createAsset": [{"externalId": "T", "name": "Torget", "kind": "TOOLKIT"}],
    "registerContribution": [
        {"externalId": "draft", "title": "Hemlig", "makers": MAKERS, "contributesTo": AIMS, "status": "DRAFT"},
        {"externalId": "public", "title": "Öppen", "makers": MAKERS, "contributesTo": AIMS, "status": "APPROVED"},
    ],
    "createMeasure": [{**MEASURE, "externalId": "M", "ownerId": "A", "acceptedValue": 5, "targetValue": 9}],
    "recordObservations": [{"observations": [{"measureId": "M", "period": "2026", "value": 1}]}],
    "openReportingRound": [{"period": "2026-Q1", "dueOn": "2026-04-10"}],
}
LEVELS_MAX = 3  # of filters in filters, which go on without end
ID = "$id"
TEXTS = {"String": '"Text"', "Int": "1", "Float": "1.0", "Boolean": "false", "Date": '"2026-01-01"'}
SEEN = {
    "Actor": "A",
    "Goal": "G",
    "Outcome": "O",
    "Vision": "V",
    "Value": "W",
    "BeneficiaryGroup": "U",
    "Asset": "T",
    "Measure": "M",
    "Observation": "M 2026",
    "Contribution": "public",
    "AimLink": "public → @G",
}
SEEN_AS = {
    "aimId": "G",
    "actorId": "A",
    "assetId": "T",
    "measureId": "M",
    "ownerId": "A",
    "observationId": "M 2026",
    "fromId": "public",
    "toId": "G",
    "beneficiaryGroupId": "U",
}
NOWHERE = "goal_00000000000000000000000000"
MUTATIONS: Any = SCHEMA.mutation_type
CALLERS = [None, Role.VIEWER, Role.PARTNER, Role.STRATEGIST]


class Place(NamedTuple):
    """Where an id is taken, and the operation that asks for `$id` there."""

    path: str
    query: str


@pytest_asyncio.fixture
async def hall(api: Api) -> AsyncIterator[Api]:
    """The service over something of each type, of which those that not everybody sees are A's."""
    await api.load(FACTS)
    given = {"id": "@avvikelse M", "expectedVersion": 1, "cause": "METHOD", "text": "Varför"}
    await api.done("stateCause", api.with_ids(given))
    action = {"id": "@avvikelse M", "expectedVersion": 2, "title": "Åtgärd", "ownerId": "@A", "dueOn": "2999-01-01"}
    await api.done("addCorrectiveAction", api.with_ids(action))
    await signed_in(api, name="Nyckel", role="VIEWER")
    await api.done("inviteActor", api.with_ids({"actorId": "@A", "name": "Någon"}))
    await api.done("mapClaim", {"claim": "groups", "value": "Gruppen", "role": "VIEWER"})
    await api.learn_names()
    yield api


def hidden(api: Api, role: Role | None) -> Mapping[str, str]:
    """By their types the ids of what somebody with that role can't see."""
    ids = {
        "Contribution": api.ids["@draft"],
        "AimLink": api.ids["@draft → @G"],
        "ApiKey": api.ids["@Nyckel"],
        "Invitation": api.ids["@Någon"],
        "ClaimMapping": api.ids["@Gruppen"],
        "Session": api.ids["@Firefox on Windows"],
        "ReportingRound": api.ids["@2026-Q1"],
        "Deviation": api.ids["@avvikelse M"],
        "CorrectiveAction": api.ids["@Åtgärd"],
    }
    assert ids.keys() == {each.label for each in RULES}, "Say what of the new type is hidden."
    deciding = (
        {"ReportingRound", "Deviation", "CorrectiveAction", "Invitation"} if role is Role.STRATEGIST else set[str]()
    )
    return {label: each for label, each in ids.items() if label not in deciding}


def values_of(field: Any, seen: Mapping[str, str], levels: int = 0) -> Iterator[tuple[str, str]]:
    """Yield each place of an id in the value of a field or an argument, and that value with `$id` there."""
    named = get_named_type(field.type)
    if named.name == "ID":
        yield "", listed(field, ID)
    elif isinstance(named, GraphQLInputObjectType) and levels < LEVELS_MAX:
        for name, own in named.fields.items():
            for path, value in values_of(own, seen, levels + named.name.endswith("Filter")):
                others = {} if named.is_one_of else some_of(named, seen)
                yield f".{name}{path}", listed(field, written({**others, name: value}))


def some_of(named: GraphQLInputObjectType, seen: Mapping[str, str]) -> dict[str, str]:
    """Any values of what an input needs; of ids what is `seen` by that name."""
    return {name: some(name, each, seen) for name, each in named.fields.items() if is_required_input_field(each)}


def some(name: str, field: Any, seen: Mapping[str, str]) -> str:
    named: Any = get_named_type(field.type)
    if isinstance(named, GraphQLInputObjectType):
        return listed(field, written(some_of(named, seen)))
    if isinstance(named, GraphQLEnumType):
        return listed(field, next(iter(named.values)))
    return listed(field, TEXTS.get(named.name) or f'"{seen.get(name, NOWHERE)}"')


def written(given: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in given.items()) + "}"


def listed(field: Any, value: str) -> str:
    return f"[{value}]" if is_list_type(get_nullable_type(field.type)) else value


def places(api: Api) -> Iterator[Place]:
    """Yield every place of the schema that takes an id, what is one of a list and what is in filters of filters too."""
    seen = {name: api.ids[f"@{each}"] for name, each in SEEN_AS.items()}
    queries: Any = SCHEMA.query_type
    for name, field in queries.fields.items():
        for path, asked in asking(field, seen):
            yield Place(f"{name}({path})", f"query($id: ID!) {{ {name}{asked} {selection_of(field)} }}")
    for label, each in SEEN.items():
        kind: Any = SCHEMA.type_map[label]
        for name, field in kind.fields.items():
            for path, asked in asking(field, seen):
                inner = f"... on {label} {{ {name}{asked} {selection_of(field)} }}"
                text = f'query($id: ID!) {{ node(id: "{api.ids[f"@{each}"]}") {{ {inner} }} }}'
                yield Place(f"{label}.{name}({path})", text)
    for name, field in MUTATIONS.fields.items():
        own = {**seen, **subject_of(api, name)}
        trying = ", validateOnly: true" if "validateOnly" in field.args else ""
        errors = "userErrors { ...Fault }"
        for path, value in values_of(next(iter(field.args.values())), own):
            [argument] = [each for each in field.args if each in {"input", "deeds"}]
            text = f"mutation($id: ID!) {{ {name}({argument}: {value}{trying}) {{ {errors} }} }} {FAULT}"
            yield Place(f"{name}{path}", text)


def asking(field: Any, seen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each place of an id in a field's arguments, and the arguments with `$id` there."""
    for name, argument in field.args.items():
        for path, value in values_of(argument, seen):
            others = {each: own for each, own in field.args.items() if each != name and is_required_argument(own)}
            given = {each: some(each, own, seen) for each, own in others.items()}
            yield (
                f"{name}{path}",
                "(" + ", ".join(f"{each}: {told}" for each, told in {**given, name: value}.items()) + ")",
            )


def subject_of(api: Api, deed: str) -> Mapping[str, str]:
    """The id of what a deed is about, where it is about something that all see."""
    shape = next((each for each in shapes(DEEDS[deed].input) if each.alias == "id"), None) if deed in DEEDS else None
    label = next((each for each in shape.ref.types if each in SEEN), None) if shape and shape.ref else None
    return {"id": api.ids[f"@{SEEN[label]}"]} if label else {}


def selection_of(field: Any) -> str:
    named: Any = get_named_type(field.type)
    if is_leaf_type(named):
        return ""
    if "totalCount" in named.fields:
        return "{ totalCount nodes { __typename } }"
    return (
        "{ __typename ... on Drivers { actors { nodes { share } } } }" if named.name == "Drivers" else "{ __typename }"
    )


@pytest.mark.timeout(360)  # it tries some thousand places
@pytest.mark.parametrize("role", CALLERS, ids=str)
async def test_d_what_is_hidden_is_answered_as_what_is_not_there(
    hall: Api, address: Address, role: Role | None
) -> None:
    """On Neo4j each fifth place is tried: answers come from the graph in memory, which is the same on both homes."""
    replica = Replica(hall.graph)
    service = Service(SCHEMA, replica, Settings(max_cost=10**6), PersistedDocuments([]))

    async def answered(query: str, asked: str) -> str:
        reply = await answer(service, Request(query, None, {"id": asked}, somebody(hall, role)))
        assert reply.executed, reply.content
        return reply.content.decode().replace(asked, "…")

    told, tried = list[Any](), 0
    for place in islice(places(hall), 0, None, 1 if address.embedded else 5):
        for label, known in hidden(hall, role).items():
            there, missing = await answered(place.query, known), await answered(place.query, new_id(label))
            tried += 1
            if there != missing:
                told.append((place.path, label, there, missing))
    await replica.close()
    assert told == []
    assert tried > (500 if address.embedded else 100)


async def test_d_every_type_of_an_argument_that_takes_ids_is_asked_for(hall: Api) -> None:
    paths = {place.path for place in places(hall)}
    assert {
        "drivers(aimId)",
        "drivers(without)",
        "priorities(aimId)",
        "chains(fromId)",
        "node(id)",
        "nodes(ids)",
    } <= paths
    assert {"changes(filter.nodeId.eq)", "preview(deeds.registerContribution.makers.actorId)"} <= paths
    assert {"archive.id", "castPulse.beneficiaryGroupId", "performDeeds.archive.id"} <= paths


@pytest.mark.parametrize("role", [Role.PARTNER, Role.STRATEGIST], ids=str)
async def test_d_a_change_that_is_hidden_is_undone_as_one_that_is_not_there(hall: Api, role: Role) -> None:
    [seq] = [each["seq"] for each in await changes(hall.graph) if each.get("node") == hall.ids["@draft"]]
    told: list[set[Any]] = []
    for sequence in (seq, 10**6):
        with pytest.raises(Refused) as refused:
            await deeds_of(hall.graph).perform(
                "undo", {"changeSequence": sequence, "reason": "Fel"}, by=somebody(hall, role)
            )
        told.append(
            {
                (type(each), each.path, each.reason, str(each.message).replace(str(sequence), "…"))
                for each in refused.value.faults
            }
        )
    assert told[0] == told[1]
