"""The words of the domain are those of the contract, complete in both languages."""

import pickle
from pathlib import Path

import pytest
from graphql import EnumTypeDefinitionNode, GraphQLEnumType, build_schema, parse
from pydantic.alias_generators import to_camel

from samsyn.api.orders import ORDER_WORDS
from samsyn.api.schema import sdl
from samsyn.api.vocabulary import ENUMS, HISTORY, words_of_all
from samsyn.command.history import REDACTION
from samsyn.database.damage import ACCEPTANCE
from samsyn.database.renumbering import RENUMBERING
from samsyn.deeds import DEEDS
from samsyn.deeds.amendments import AMENDMENTS
from samsyn.deeds.doing.inputs import shapes
from samsyn.deeds.doing.properties import BOOKKEEPING
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.reasons_in_swedish import SWEDISH
from samsyn.deeds.invitations import accept_invitation
from samsyn.deeds.measures.measures import begun_targets
from samsyn.deeds.pulse.publish import publish_pulse
from samsyn.deeds.sessions import open_session
from samsyn.graph.records import LINKS, NODES
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
    Words,
    sector_of,
)
from samsyn.model.vocabulary.deeds import Deed
from samsyn.model.vocabulary.history import HISTORY_WORDS
from tests.unit.deciding import told as told_by_deeds

SCHEMA = build_schema(sdl())
BASELINE = build_schema((Path(__file__).parents[2] / "schema" / "baseline.graphql").read_text("utf-8"))
OF_ITS_OWN = {"castPulse", "performDeeds"}  # votes, which no history has, and what stands for those in it
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
    apart = {enum.__name__ for enum in set(ENUMS) - set(VOCABULARY)}
    expected = {name: values for name, values in contract_enums().items() if not name.endswith("OrderField")}
    assert declared == {name: values for name, values in expected.items() if name not in apart}


def test_every_enum_declared_is_in_the_vocabulary() -> None:
    assert set(Worded.__subclasses__()) == set(ENUMS)


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_enum_is_described_in_one_line(enum: type[Worded]) -> None:
    description = enum.__doc__
    assert description is not None
    assert "\n" not in description
    assert description.endswith(".")


@pytest.mark.parametrize("member", [member for enum in ENUMS for member in enum], ids=repr)
@pytest.mark.parametrize("language", Language, ids=str)
def test_every_value_has_words_in_both_languages(member: Worded, language: Language) -> None:
    label, explanation = member.words(language)
    assert 0 < len(label) <= LABEL_LENGTH_MAX
    assert label == label.strip()
    assert explanation[0].isupper()
    assert explanation.endswith(".")


@pytest.mark.parametrize("member", [member for enum in ENUMS for member in enum], ids=repr)
def test_a_value_is_its_name_and_a_plain_string(member: Worded) -> None:
    assert member == member.name == member.value == str(member)
    assert type(member)(member.name) is member
    assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes of a moment ago


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
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


def test_every_deed_that_a_history_may_have_is_in_the_enum() -> None:
    amendments = {to_camel(each.__name__) for each in (*AMENDMENTS.values(), begun_targets)}
    own = {
        publish_pulse.name,
        open_session.name,
        accept_invitation.name,
        REDACTION,
        RENUMBERING,
        ACCEPTANCE,
        *amendments,
    }
    assert {each.name for each in Deed} >= set(DEEDS) | own
    assert {each.name for each in Deed} - own == set(DEEDS), "A name whose deed is gone stays, told here as retired."


def test_a_mutation_of_the_schema_that_clients_know_stays_in_the_enum() -> None:
    [known, now] = [schema.mutation_type.fields.keys() for schema in (BASELINE, SCHEMA) if schema.mutation_type]
    assert (known | now) - OF_ITS_OWN <= {each.name for each in Deed}


def test_every_reason_has_its_words_in_swedish_and_no_other() -> None:
    assert [each.name for each in Reason] == list(SWEDISH)


@pytest.mark.parametrize("language", Language, ids=str)
def test_every_value_of_every_enum_of_the_schema_has_a_label(language: Language) -> None:
    words = {(kind, value): words for kind, value, words in words_of_all(language)}
    of_schema = {
        (name, value)
        for name, enum in SCHEMA.type_map.items()
        if isinstance(enum, GraphQLEnumType) and not name.startswith("__")
        for value in enum.values
    }
    assert of_schema - words.keys() == set()
    assert {kind for kind, _ in words} - {name for name, _ in of_schema} == {HISTORY}
    assert len(words) == len(words_of_all(language))


@pytest.mark.parametrize("words", [*ORDER_WORDS.items(), *HISTORY_WORDS.items()], ids=lambda each: each[0])
def test_every_order_and_every_field_of_a_history_has_words_in_both_languages(
    words: tuple[str, tuple[Words, Words]],
) -> None:
    for label, explanation in words[1]:
        assert 0 < len(label) <= LABEL_LENGTH_MAX
        assert label == label.strip()
        assert explanation[0].isupper()
        assert explanation.endswith(".")


def test_every_field_that_a_history_may_tell_has_words() -> None:
    properties = {each.stored for cls in (*NODES, *LINKS) for each in cls.properties.values()}
    stored = properties - BOOKKEEPING - {"digest", "formerDigest", "confirmedOf"}  # which no history tells
    inputs = {
        shape.alias for deed in DEEDS.values() for shape in shapes(deed.input) if shape.stored or shape.tied is not None
    }
    told = {
        name
        for _, decided in told_by_deeds()
        for side in (decided.decision.before, decided.decision.after)
        for name in side
    }
    assert sorted((stored | inputs | told) - HISTORY_WORDS.keys()) == []
