"""Many deeds in one transaction, and seeds."""

from pathlib import Path
from typing import Any

import pytest

from samsyn.database.migrations import is_empty
from samsyn.database.port import Database
from samsyn.errors import CannotStart, Refused
from samsyn.exchange.seed import load, seed
from tests.support.doing import after, changes, deeds_of, do, everything, perform, perform_all, stored, told

SEEDS = Path(__file__).parents[2] / "seed_data"


async def test_all_are_done_in_one_revision(graph: Database) -> None:
    dones = await perform_all(
        graph,
        [
            ("createGoal", {"name": "A"}),
            ("createGoal", lambda done: {"name": "B", "contributesTo": [{"aimId": done[0].payload["goal"]}]}),
            ("updateGoal", lambda done: {"id": done[0].payload["goal"], "expectedVersion": 1, "name": "C"}),
        ],
    )
    first, second, third = (done.payload["goal"] for done in dones)
    assert [done.revision for done in dones] == [1, 1, 1]
    assert (list(await after(graph, str(second), "CONTRIBUTES_TO")), third) == ([first], first)
    assert [(change["seq"], change["revision"]) for change in await changes(graph)] == [(1, 1), (2, 1), (3, 1)]


async def test_one_refused_deed_undoes_all_and_is_named_by_its_number(graph: Database) -> None:
    before = await everything(graph)
    with pytest.raises(Refused) as refusal:
        await perform_all(graph, [("createGoal", {"name": "A"}), ("createGoal", {"name": "", "ownerIds": ["x"]})])
    assert [told(fault) for fault in refusal.value.faults] == [
        ("INVALID", "1.name", "EMPTY"),
        ("NOT_FOUND", "1.ownerIds.0", "UNKNOWN_ID"),
    ]
    assert await everything(graph) == before


async def test_what_is_replayed_is_told_among_what_is_new(graph: Database) -> None:
    given = {"name": "A", "idempotencyKey": "k"}
    first = await perform(graph, "createGoal", given)
    replayed, new = await perform_all(graph, [("createGoal", given), ("createGoal", {"name": "B"})])
    assert (replayed.payload, replayed.replayed, new.replayed, new.revision) == (first.payload, True, False, 2)


async def test_nothing_but_replays_leaves_the_revision(graph: Database) -> None:
    deeds: list[tuple[str, Any]] = [("createGoal", {"name": name, "idempotencyKey": name}) for name in "AB"]
    first = await perform_all(graph, deeds)
    before = await everything(graph)
    again = await perform_all(graph, deeds)
    assert [done.payload for done in again] == [done.payload for done in first]
    assert (await everything(graph), await perform_all(graph, [])) == (before, [])


async def test_a_graph_is_empty_until_the_first_deed(graph: Database) -> None:
    assert await is_empty(graph)
    await do(graph, "createValue", name="Mod")
    assert not await is_empty(graph)


async def test_external_ids_and_names_stand_for_ids(graph: Database) -> None:
    await load(
        deeds_of(graph),
        [
            ("setPlace", {"code": "0665", "name": "Vaggeryd"}),
            ("createValue", {"name": "Mod"}),
            ("registerActor", {"name": "Klubben", "kind": "ASSOCIATION", "externalId": "klubben"}),
            ("createGoal", {"name": "Mål", "externalId": "klubben", "ownerIds": ["klubben"], "valueIds": ["Mod"]}),
            (
                "registerContribution",
                {"title": "Vandring", "makers": [{"actorId": "klubben"}], "contributesTo": [{"aimId": "klubben"}]},
            ),
            ("approveContribution", {"id": "Vandring", "expectedVersion": 1}),
            (
                "createMeasure",
                {
                    "name": "M",
                    "unit": "%",
                    "stage": "EFFECT",
                    "method": "COUNT",
                    "direction": "KEEP",
                    "indicatesIds": ["klubben"],
                },
            ),
            ("recordObservations", {"observations": [{"measureId": "M", "period": 2026, "value": 1}]}),
        ],
    )
    kinds = ["CONCERNS", "CONTRIBUTES_TO", "EXPRESSES", "INDICATES", "MAKES", "OF", "OWNS"]
    [found] = await graph.read(
        "MATCH ()-[link]->() WITH DISTINCT type(link) AS kind ORDER BY kind RETURN collect(kind)", {}
    )
    assert found == kinds


async def test_what_is_in_the_graph_already_is_found_by_its_external_id(graph: Database) -> None:
    goal = await do(graph, "createGoal", name="Mål", externalId="mål-1")
    await load(deeds_of(graph), [("createGoal", {"name": "Delmål", "contributesTo": [{"aimId": "mål-1"}]})])
    [links] = await graph.read("MATCH ()-[link:CONTRIBUTES_TO]->(goal:Goal {id: $id}) RETURN count(link)", {"id": goal})
    assert links == 1


async def test_what_is_told_in_vain_or_before_it_is_made_is_refused(graph: Database) -> None:
    before = await everything(graph)
    with pytest.raises(Refused) as refusal:
        await load(
            deeds_of(graph),
            [
                ("createGoal", {"name": "A", "contributesTo": [{"aimId": "b"}, {"aimId": "c"}]}),
                ("createGoal", {"name": "B", "externalId": "b"}),
            ],
        )
    assert [told(fault) for fault in refusal.value.faults] == [
        ("NOT_FOUND", "0.contributesTo.0.aimId", "UNKNOWN_ID"),
        ("NOT_FOUND", "0.contributesTo.1.aimId", "UNKNOWN_ID"),
    ]
    assert await everything(graph) == before


async def test_a_name_that_several_have_is_refused_in_words(graph: Database) -> None:
    before = await everything(graph)
    with pytest.raises(CannotStart, match="“Mål” is the name of several"):
        await load(
            deeds_of(graph),
            [
                ("createGoal", {"name": "Mål"}),
                ("createGoal", {"name": "Mål"}),
                ("createGoal", {"name": "Delmål", "contributesTo": [{"aimId": "Mål"}]}),
            ],
        )
    assert await everything(graph) == before


@pytest.mark.parametrize("name", ["vaggeryd", "klippan_2020"])
async def test_each_seed_loads_whole_and_no_second_time(graph: Database, name: str) -> None:
    words: list[str] = []
    await seed(deeds_of(graph), SEEDS / name, words.append)
    assert words == [f"Loading {len(await changes(graph))} mutations from {name} …"]
    assert not await is_empty(graph)
    with pytest.raises(CannotStart, match="It is loaded already"):
        await seed(deeds_of(graph), SEEDS / name, words.append)


async def test_files_are_loaded_in_the_order_of_their_names(graph: Database, tmp_path: Path) -> None:
    (tmp_path / "20_goals.yaml").write_text("createGoal:\n  - {name: Mål, ownerIds: [nämnden], startsOn: 2026-01-31}\n")
    (tmp_path / "10_actors.yaml").write_text("registerActor:\n  - {name: Nämnden, kind: BOARD, externalId: nämnden}\n")
    (tmp_path / "README.md").write_text("# Not a part of the seed\n")
    await seed(deeds_of(graph), tmp_path, lambda _: None)
    _, goal = await changes(graph)
    assert (await stored(graph, goal["node"]))["startsOn"] == "2026-01-31"


async def test_what_has_no_external_id_is_told_by_its_measure_or_its_title(graph: Database, tmp_path: Path) -> None:
    (tmp_path / "1.yaml").write_text("""
setPlace: [{code: "0665", name: Vaggeryd}]
registerActor: [{name: Laget, kind: ASSOCIATION, externalId: laget}]
createMeasure:
  - {name: Kvar, unit: "%", stage: EFFECT, method: COUNT, direction: INCREASE, acceptedValue: 60, externalId: kvar}
recordObservations: [{observations: [{measureId: kvar, period: "<year - 2>", value: 50}]}]
stateCause: [{id: kvar, cause: INFORMATION, text: Ingen visste.}]
addCorrectiveAction: [{id: kvar, title: En fadder, ownerId: laget, dueOn: "<today + 7 days>"}]
updateCorrectiveAction: [{id: En fadder, state: DONE}]
""")
    (tmp_path / "2.yaml").write_text("""
recordObservations: [{observations: [{measureId: kvar, period: "<year - 1>", value: 70}]}]
reviewDeviation: [{id: kvar, observationId: kvar, effective: true, comment: De stannar.}]
closeDeviation: [{id: kvar, lesson: Ha en fadder.}]
""")
    await seed(deeds_of(graph), tmp_path, lambda _: None)
    found = "MATCH (deviation:Deviation) RETURN [deviation.state, deviation.version] AS found"
    assert await graph.read(found, {}) == [["CLOSED", 6]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("createGoal: [{name: A}, {name: ''}]", "10.yaml, createGoal number 2, name: Give 1 to 200 characters."),
        ("createGoal: [{name: A, ownerIds: [b]}]", "10.yaml, createGoal number 1, ownerIds.0: Give the id of an actor"),
        ("setPlace: [{code: 0665, name: A}]", "10.yaml, setPlace number 1, code: Give a text, in quotes."),
        ("createGoal: [{title: A}]", "10.yaml, createGoal number 1, title: Remove it;"),
        (
            'createGoal: [{name: A, startsOn: "<tomorrow>"}]',
            "10.yaml, createGoal number 1: '<tomorrow>' tells no day or",
        ),
        (
            "publishPulse: [{measureId: a, period: 2020-05, votes: [{up: 9, down: 2}]}]",
            "10.yaml, publishPulse number 1, measureId: Give the id of a measure that exists; nothing has the id a.",
        ),
        ("createGaol: [{name: A}]", "write a deed's name, such as createGoal, and below it a list, not 'createGaol'."),
        ("createGoal: {name: A}", "write a deed's name, such as createGoal, and below it a list, not 'createGoal'."),
        ("createGoal: [A]", "10.yaml, createGoal number 1: write the deed's fields, not 'A'."),
        ("createGoal: [{name: A}]\ncreateGoal: []", "'createGoal' stands here twice"),
        ("createGoal: [", "can't be read as YAML"),
        ("createGoal: !!python/object/apply:os.system [echo]", "can't be read as YAML"),
        ("- A", "write a deed's name"),
        ("", "write a deed's name"),
    ],
)
async def test_a_seed_with_a_mistake_is_refused_in_words(
    graph: Database, tmp_path: Path, text: str, words: str
) -> None:
    (tmp_path / "05.yaml").write_text("createValue: [{name: Mod}]")
    (tmp_path / "10.yaml").write_text(text)
    before = await everything(graph)
    with pytest.raises(CannotStart) as refusal:
        await seed(deeds_of(graph), tmp_path, lambda _: None)
    assert words in str(refusal.value)
    assert await everything(graph) == before
