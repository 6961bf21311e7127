"""The words of the domain are those of the contract, complete in both languages."""

import pickle
from pathlib import Path

import pytest
from graphql import EnumTypeDefinitionNode, parse

from samsyn.model.vocabulary import (
    CONFIDENCE_FACTOR,
    VOCABULARY,
    ActionState,
    ActorKind,
    Cause,
    Confidence,
    ContributionStatus,
    DeviationState,
    InitialStatus,
    Language,
    NodeType,
    Polarity,
    Sector,
    ToDoKind,
    Worded,
    sector_of,
)

CONTRACT = Path(__file__).parents[1] / "api" / "contract.graphql"
LABEL_LENGTH_MAX = 40
OF_DEVIATIONS = {DeviationState, Cause, ActionState}
OF_ACTIONS = {ToDoKind.DEVIATION, ToDoKind.TO_ACT}


def contract_enums() -> dict[str, list[str]]:
    document = parse(CONTRACT.read_text("utf-8"))
    return {
        node.name.value: [value.name.value for value in node.values or ()]
        for node in document.definitions
        if isinstance(node, EnumTypeDefinitionNode)
    }


def test_every_enum_of_the_contract_is_here_but_the_orders_of_lists() -> None:
    declared = {enum.__name__: [member.name for member in enum] for enum in VOCABULARY}
    expected = {name: values for name, values in contract_enums().items() if not name.endswith("OrderField")}
    assert declared == expected


def test_every_enum_declared_is_in_the_vocabulary() -> None:
    assert set(Worded.__subclasses__()) == set(VOCABULARY)


@pytest.mark.parametrize("enum", VOCABULARY, ids=lambda enum: enum.__name__)
def test_every_enum_is_described_in_one_line(enum: type[Worded]) -> None:
    description = enum.__doc__
    assert description is not None
    assert "\n" not in description
    assert description.endswith(".")


@pytest.mark.parametrize("member", [member for enum in VOCABULARY for member in enum], ids=repr)
@pytest.mark.parametrize("language", Language, ids=str)
def test_every_value_has_words_in_both_languages(member: Worded, language: Language) -> None:
    label, explanation = member.words(language)
    assert 0 < len(label) <= LABEL_LENGTH_MAX
    assert label == label.strip()
    assert explanation[0].isupper()
    assert explanation.endswith(".")


@pytest.mark.parametrize("member", [member for enum in VOCABULARY for member in enum], ids=repr)
def test_a_value_is_its_name_and_a_plain_string(member: Worded) -> None:
    assert member == member.name == member.value == str(member)
    assert type(member)(member.name) is member
    assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes of a moment ago


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("enum", VOCABULARY, ids=lambda enum: enum.__name__)
def test_no_two_values_of_an_enum_share_a_label(enum: type[Worded], language: Language) -> None:
    labels = [member.words(language).label for member in enum]
    assert len(set(labels)) == len(labels)


def test_swedish_word_for_contribution_is_never_that_for_corrective_action() -> None:
    assert NodeType.CONTRIBUTION.swedish.label == "insats"
    members = (member for enum in set(VOCABULARY) - OF_DEVIATIONS for member in enum)
    words = [word for member in members if member not in OF_ACTIONS for word in member.swedish]
    assert [word for word in words if "åtgärd" in word.lower()] == []


def test_swedish_speaks_of_a_conflict_of_aims_where_a_link_counteracts() -> None:
    assert Polarity.COUNTERACTS.swedish.label == "målkonflikt"


def test_confidence_counts_as_the_contract_says() -> None:
    assert CONFIDENCE_FACTOR == {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.6, Confidence.LOW: 0.3}


@pytest.mark.parametrize("confidence", Confidence, ids=str)
def test_confidence_tells_its_factor_in_words(confidence: Confidence) -> None:
    factor = CONFIDENCE_FACTOR[confidence]
    assert f"Counts as {factor}." in confidence.english.explanation
    assert f"Räknas som {factor}.".replace(".", ",", 1) in confidence.swedish.explanation


def test_sector_follows_from_the_kind_as_the_contract_says() -> None:
    assert {kind: sector_of(kind) for kind in ActorKind} == {
        ActorKind.COUNCIL: Sector.MUNICIPALITY,
        ActorKind.BOARD: Sector.MUNICIPALITY,
        ActorKind.DEPARTMENT: Sector.MUNICIPALITY,
        ActorKind.UNIT: Sector.MUNICIPALITY,
        ActorKind.MUNICIPAL_COMPANY: Sector.MUNICIPALITY,
        ActorKind.COMPANY: Sector.BUSINESS,
        ActorKind.ASSOCIATION: Sector.CIVIL_SOCIETY,
        ActorKind.FOUNDATION: Sector.CIVIL_SOCIETY,
        ActorKind.NETWORK: Sector.CIVIL_SOCIETY,
        ActorKind.REGION: Sector.OTHER_PUBLIC,
        ActorKind.STATE_AUTHORITY: Sector.OTHER_PUBLIC,
        ActorKind.JOINT_BODY: Sector.JOINT,
    }


def test_every_initial_status_is_a_status_with_the_same_label() -> None:
    for status in InitialStatus:
        assert ContributionStatus(status.value).swedish.label == status.swedish.label
