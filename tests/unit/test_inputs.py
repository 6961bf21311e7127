"""The deeds' inputs are those of the contract, and every fault of an input is found at once."""

from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    TypeNode,
    parse,
    print_ast,
)

from samsyn import deeds as commands
from samsyn.deeds import DEEDS, REQUIRED, Input, Reason, Shape, shapes
from samsyn.deeds.aims import CreateGoalInput, UpdateGoalInput
from samsyn.deeds.contributions.register import RegisterContributionInput
from samsyn.deeds.doing.inputs import plain, read
from samsyn.deeds.doing.references import look_up, references_of
from samsyn.errors import Fault
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.performing.votes.queue import CAST_PULSE, CastPulseInput
from tests.unit.deciding import Town

CONTRACT = parse((Path(__file__).parents[1] / "api" / "contract.graphql").read_text("utf-8"))
SCALARS = {str: "String", int: "Int", float: "Float", bool: "Boolean", date: "Date", datetime: "DateTime"}

GOAL = "goal_01k0000000000000000000000a"
OTHER_GOAL = "goal_01k0000000000000000000000b"
ACTOR = "actor_01k0000000000000000000000a"


def all_inputs() -> dict[str, type[Input]]:
    """The deeds' inputs and those within them, by name."""
    found: dict[str, type[Input]] = {}
    waiting = [CastPulseInput, *(deed.input for deed in DEEDS.values())]
    while waiting:
        model = waiting.pop()
        found[model.__name__] = model
        waiting.extend(shape.kind for shape in shapes(model) if issubclass(shape.kind, Input))
    return found


def mutations() -> list[FieldDefinitionNode]:
    """The deeds that the contract tells; a vote is none, as it leaves no change and answers no revision."""
    return [
        field
        for node in CONTRACT.definitions
        if isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode) and node.name.value == "Mutation"
        for field in node.fields or ()
        if field.name.value != CAST_PULSE
    ]


def named(node: TypeNode) -> str:
    while not isinstance(node, NamedTypeNode):
        assert isinstance(node, NonNullTypeNode | ListTypeNode)
        node = node.type
    return node.name.value


def as_sdl(shape: Shape) -> str:
    """The field as the contract writes it."""
    kind = "ID" if shape.ref else SCALARS.get(shape.kind, shape.kind.__name__)
    kind = f"[{kind}!]" if shape.many else kind
    kind = kind if shape.optional else f"{kind}!"
    if shape.default is REQUIRED or shape.default is None:
        return f"{shape.alias}: {kind}"
    if isinstance(shape.default, Enum):
        default = shape.default.name
    elif isinstance(shape.default, bool):
        default = f"{shape.default}".lower()
    else:
        default = f"{shape.default}".removesuffix(".0")
    return f"{shape.alias}: {kind} = {default}"


def given_to(field: FieldDefinitionNode) -> InputValueDefinitionNode:
    return next(iter(field.arguments or ()))


def test_the_deeds_are_the_mutations_of_the_contract_in_its_order() -> None:
    told = [(field.name.value, named(given_to(field).type), named(field.type)) for field in mutations()]
    assert [(deed.name, deed.input.__name__, deed.payload_type) for deed in DEEDS.values()] == told


def test_the_payloads_have_the_fields_of_the_contract() -> None:
    payloads = {
        node.name.value: {
            field.name.value: print_ast(field.type).replace("!", "")
            for field in node.fields or ()
            if field.name.value not in {"userErrors", "replayed", "revision"}
        }
        for node in CONTRACT.definitions
        if isinstance(node, ObjectTypeDefinitionNode) and node.name.value.endswith("Payload")
        if node.name.value != "PulsePayload"
    }
    assert {deed.payload_type: dict(deed.payload) for deed in DEEDS.values()} == payloads


def test_the_descriptions_of_the_contract_are_those_of_the_deeds() -> None:
    told = {field.name.value: " ".join(field.description.value.split()) for field in mutations() if field.description}
    assert {name: DEEDS[name].description for name in told} == told


@pytest.mark.parametrize("name", sorted(all_inputs()))
def test_an_input_has_the_fields_of_the_contract(name: str) -> None:
    [declared] = [
        node
        for node in CONTRACT.definitions
        if isinstance(node, InputObjectTypeDefinitionNode) and node.name.value == name
    ]
    assert [as_sdl(shape) for shape in shapes(all_inputs()[name])] == [
        print_ast(field) for field in declared.fields or ()
    ]


@pytest.mark.parametrize("name", sorted(all_inputs()))
def test_every_input_and_field_is_described_in_a_sentence(name: str) -> None:
    model = all_inputs()[name]
    assert (model.__doc__ or "").endswith(".")
    for shape in shapes(model):
        assert shape.description.endswith("."), shape.alias


def test_every_deed_is_described() -> None:
    for deed in DEEDS.values():
        assert deed.description.endswith("."), deed.name


def test_every_reason_is_given_somewhere() -> None:
    service = Path(commands.__file__).parents[1]
    modules = [file for file in service.rglob("*.py") if file.stem != "reasons"]
    source = "".join(file.read_text("utf-8") for file in modules)
    assert [reason.name for reason in Reason if f"Reason.{reason.name}" not in source] == []


def told(faults: list[Fault]) -> list[tuple[str, str, str]]:
    return [(fault.code, ".".join(fault.path), fault.reason) for fault in faults]


def faults_of(model: type[Input], **raw: Any) -> list[tuple[str, str, str]]:
    _, faults = read(model, raw)
    for fault in faults:
        assert str(fault.message).endswith("."), fault.message
    return told(faults)


def faults_of_goal(**raw: Any) -> list[tuple[str, str, str]]:
    return faults_of(CreateGoalInput, **{"name": "Ett mål", **raw})


def test_a_sound_input_has_no_faults() -> None:
    assert faults_of_goal(description="Rad ett\nrad två", startsOn=date(2026, 1, 1), endsOn="2026-01-01") == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "EMPTY"),
        ("  \n ", "EMPTY"),
        ("\u200b", "EMPTY"),
        ("x" * 201, "TOO_LONG"),
        ("a\x07b", "CONTROL_CHARACTER"),
        ("två\nrader", "CONTROL_CHARACTER"),
        ("flik\there", "CONTROL_CHARACTER"),
        ("halv \ud800", "CONTROL_CHARACTER"),
    ],
)
def test_a_name_has_limits(name: str, reason: str) -> None:
    assert faults_of_goal(name=name) == [("INVALID", "name", reason)]


@pytest.mark.parametrize("name", ["x", "å" * 200, "  " + "x" * 200 + " ", "A\u030a" * 200, "' OR 1=1 -- `$x` }"])
def test_a_name_within_its_limits_is_taken(name: str) -> None:
    assert faults_of_goal(name=name) == []


def test_a_text_has_limits() -> None:
    assert faults_of_goal(description="x" * 4_000) == []
    assert faults_of_goal(description="x" * 4_001) == [("INVALID", "description", "TOO_LONG")]
    assert faults_of_goal(description="a\x00b") == [("INVALID", "description", "CONTROL_CHARACTER")]


def test_all_that_is_wrong_with_one_text_is_told() -> None:
    assert faults_of_goal(name="x" * 300 + "\x00y") == [
        ("INVALID", "name", "TOO_LONG"),
        ("INVALID", "name", "CONTROL_CHARACTER"),
    ]


@pytest.mark.parametrize(
    ("weight", "reason"),
    [
        (0.0, "TOO_SMALL"),
        (0.000999, "TOO_SMALL"),
        (-1.0, "TOO_SMALL"),
        (1000.001, "TOO_LARGE"),
        (float("nan"), "NOT_FINITE"),
        (float("inf"), "NOT_FINITE"),
    ],
)
def test_a_weight_has_limits(weight: float, reason: str) -> None:
    assert faults_of_goal(contributesTo=[{"aimId": GOAL, "weight": weight}]) == [
        ("INVALID", "contributesTo.0.weight", reason)
    ]


@pytest.mark.parametrize("weight", [0.001, 1, 1_000.0])
def test_the_limits_of_a_weight_are_allowed(weight: float) -> None:
    assert faults_of_goal(contributesTo=[{"aimId": GOAL, "weight": weight}]) == []


@pytest.mark.parametrize(("weight", "faults"), [(0, 0), (1000, 0), (-0.001, 1), (1000.5, 1)])
def test_an_external_weight_may_be_zero(weight: float, faults: int) -> None:
    assert len(faults_of_goal(externalWeight=weight)) == faults


def test_a_rationale_that_is_too_long_is_not_called_missing() -> None:
    link = {"aimId": GOAL, "confidence": "HIGH", "rationale": "x" * 4_001}
    assert faults_of_goal(contributesTo=[link]) == [("INVALID", "contributesTo.0.rationale", "TOO_LONG")]


def test_the_same_aim_twice_is_told_where_it_comes_again() -> None:
    links = [{"aimId": GOAL}, {"aimId": OTHER_GOAL}, {"aimId": GOAL, "weight": 2}]
    assert faults_of_goal(contributesTo=links) == [("INVALID", "contributesTo.2.aimId", "DUPLICATE")]


def test_the_same_owner_twice_is_told() -> None:
    assert faults_of_goal(ownerIds=[ACTOR, ACTOR]) == [("INVALID", "ownerIds.1", "DUPLICATE")]


def test_a_list_holds_a_hundred() -> None:
    owners = [f"actor_{number}" for number in range(101)]
    assert faults_of_goal(ownerIds=owners[:100]) == []
    assert faults_of_goal(ownerIds=owners) == [("INVALID", "ownerIds", "TOO_MANY")]


def test_of_a_list_that_is_too_long_only_so_many_are_judged_and_looked_up_as_may_be() -> None:
    raw = {"name": "Mål", "contributesTo": [{"aimId": f"goal_{number}", "weight": -1} for number in range(5_000)]}
    assert len(faults_of(CreateGoalInput, **raw)) == 1 + 100
    assert len(list(references_of(CreateGoalInput, raw))) == 100


def test_the_last_day_does_not_come_before_the_first() -> None:
    assert faults_of_goal(startsOn="2026-02-01", endsOn="2026-01-31") == [("INVALID", "endsOn", "ENDS_BEFORE_START")]


def test_all_faults_of_an_input_come_at_once() -> None:
    assert faults_of(
        RegisterContributionInput,
        title="x" * 201,
        startsOn="2026-02-01",
        endsOn="2026-01-01",
        makers=[{"actorId": ACTOR, "share": 0}, {"actorId": ACTOR}],
        contributesTo=[{"aimId": GOAL, "rationale": "x" * 4_001}, {"aimId": GOAL, "weight": 5_000}],
        idempotencyKey="",
    ) == [
        ("INVALID", "title", "TOO_LONG"),
        ("INVALID", "makers.0.share", "TOO_SMALL"),
        ("INVALID", "makers.1.actorId", "DUPLICATE"),
        ("INVALID", "contributesTo.0.rationale", "TOO_LONG"),
        ("INVALID", "contributesTo.1.weight", "TOO_LARGE"),
        ("INVALID", "contributesTo.1.aimId", "DUPLICATE"),
        ("INVALID", "idempotencyKey", "EMPTY"),
        ("INVALID", "endsOn", "ENDS_BEFORE_START"),
    ]


def test_what_is_submitted_needs_a_maker_and_an_aim_or_words_for_one() -> None:
    assert faults_of(RegisterContributionInput, title="Vandring", makers=[]) == [
        ("INVALID", "makers", "MAKER_MISSING"),
        ("INVALID", "contributesTo", "AIM_OR_INTENDED_FOR_MISSING"),
    ]


def test_words_for_an_aim_are_enough_before_approval() -> None:
    given = {"title": "Vandring", "makers": [{"actorId": ACTOR}], "intendedFor": "Trygga kvällar"}
    assert faults_of(RegisterContributionInput, **given) == []
    assert faults_of(RegisterContributionInput, **given, status="APPROVED") == [
        ("INVALID", "contributesTo", "AIM_MISSING")
    ]


def test_a_draft_needs_neither_maker_nor_aim() -> None:
    assert faults_of(RegisterContributionInput, title="Vandring", makers=[], status="DRAFT") == []


def test_an_update_leaves_alone_what_is_left_out_and_tells_null_apart() -> None:
    given, faults = read(UpdateGoalInput, {"id": GOAL, "expectedVersion": 1, "description": None})
    assert (given.given() if given else None, faults) == ({"id", "expectedVersion", "description"}, [])


@pytest.mark.parametrize("field", ["name", "externalWeight", "illustrative"])
def test_null_cannot_empty_what_is_always_there(field: str) -> None:
    assert faults_of(UpdateGoalInput, id=GOAL, expectedVersion=1, **{field: None}) == [("INVALID", field, "EMPTY")]


def test_a_blank_text_that_may_be_missing_is_none() -> None:
    given, _ = read(CreateGoalInput, {"name": "Mål", "tier": "  ", "description": "\n", "externalId": ""})
    assert plain(given)["tier"] is plain(given)["description"] is plain(given)["externalId"] is None


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({}, ("INVALID", "name", "MISSING")),
        ({"name": 5}, ("INVALID", "name", "WRONG_KIND")),
        ({"name": "Mål", "colour": "red"}, ("INVALID", "colour", "UNKNOWN_FIELD")),
        ({"name": "Mål", "startsOn": "31 januari"}, ("INVALID", "startsOn", "NOT_A_DATE")),
        ({"name": "Mål", "startsOn": "2026-02-30"}, ("INVALID", "startsOn", "NOT_A_DATE")),
        (
            {"name": "Mål", "contributesTo": [{"aimId": GOAL, "polarity": "HELPS"}]},
            ("INVALID", "contributesTo.0.polarity", "NOT_A_CHOICE"),
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(raw: dict[str, Any], fault: tuple[str, str, str]) -> None:
    given, faults = read(CreateGoalInput, raw)
    assert (given, told(faults)) == (None, [fault])


def test_a_choice_that_is_none_names_the_choices() -> None:
    _, [fault] = read(CreateGoalInput, {"name": "Mål", "contributesTo": [{"aimId": GOAL, "polarity": "HELPS"}]})
    assert str(fault.message) == "Choose one of SUPPORTS or COUNTERACTS."


def test_references_are_found_whatever_else_is_wrong() -> None:
    raw = {
        "name": 5,
        "ownerIds": [ACTOR, None, 3],
        "contributesTo": [{"aimId": GOAL, "weight": "x"}, "y"],
        "valueIds": "z",
    }
    found = [(".".join(reference.path), reference.id) for reference in references_of(CreateGoalInput, raw)]
    assert found == [("ownerIds.0", ACTOR), ("valueIds", "z"), ("contributesTo.0.aimId", GOAL)]


def test_what_cannot_be_an_id_is_nothings() -> None:
    town = Town()
    goal = town.do("createGoal", {"name": "Mål"}).id
    strange = [
        "goal_" + "x" * 500,
        "goal_\x00",
        "goal_\ud800",
        "goal_å",
        "goal",
        "",
        "nothing_x",
        "goal_a b",
        goal,
        goal,
    ]
    references = list(references_of(CreateGoalInput, {"contributesTo": [{"aimId": each} for each in strange]}))
    assert list(look_up(references, View(town.graph, SERVICE, now()))) == [goal]
