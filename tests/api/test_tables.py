"""A table on computed columns: its rows are filtered and ordered by what its columns show."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from samsyn.model.principals import ANONYMOUS_KIND, Principal, Sees
from samsyn.model.vocabulary import Role
from tests.api.asking import Api, Json
from tests.api.peeping import peeped, somebody

STAGE = {"unit": "andel (%)", "stage": "EFFECT", "method": "SURVEY", "direction": "INCREASE"}
LIMITS = {"acceptedValue": 60, "targetValue": 80, "frequency": "YEAR"}
# Each goal with the values of its measure from 2023 on, its external weight, and how many contributions lead there.
GOALS: dict[str, tuple[list[float], float, int]] = {
    "nått": ([70, 75, 90], 0, 1),
    "väntas": ([60, 65, 70], 1, 1),
    "osäkert": ([30, 40, 50], 3, 1),
    "missat": ([50, 40, 30], 0, 0),
    "okänt": ([], 0, 0),
}
FACTS: dict[str, list[Json]] = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "registerActor": [
        {"externalId": "nämnd", "name": "Nämnden", "kind": "BOARD"},
        {"externalId": "klubb", "name": "Klubben", "kind": "ASSOCIATION"},
    ],
    "createVision": [{"externalId": "vision", "name": "Vision"}],
    "createOutcome": [
        {"externalId": "trygg", "name": "Trygga", "contributesTo": [{"aimId": "vision"}]},
        {"externalId": "mätt", "name": "Mätta", "contributesTo": [{"aimId": "vision"}]},
        {"externalId": "tom", "name": "Tomma"},
    ],
    "createGoal": [
        {
            "externalId": name,
            "name": name,
            "externalWeight": external,
            "ownerIds": ["nämnd"],
            "contributesTo": [{"aimId": "trygg", "weight": weight}],
        }
        for weight, (name, (_, external, _)) in enumerate(GOALS.items(), 1)
    ],
    "linkAims": [{"fromId": "missat", "toId": "väntas"}],
    "registerContribution": [
        {
            "externalId": f"insats {name}",
            "title": f"Insats {name}",
            "makers": [{"actorId": "klubb"}],
            "contributesTo": [{"aimId": name}],
            "status": "APPROVED",
        }
        for name, (_, _, number) in GOALS.items()
        if number
    ],
    "createMeasure": [
        *(
            {**STAGE, **LIMITS, "externalId": f"mått {name}", "name": f"mått {name}", "indicatesIds": [name]}
            for name, (values, _, _) in GOALS.items()
            if values
        ),
        {**STAGE, **LIMITS, "externalId": "egen", "name": "egen", "indicatesIds": ["mätt"], "ownerId": "nämnd"},
        {**STAGE, **LIMITS, "externalId": "gammalt", "name": "gammalt", "frequency": "MONTH"},
        {**STAGE, "externalId": "omätt", "name": "omätt"},
    ],
    "recordObservations": [
        {
            "observations": [
                *(
                    {"measureId": f"mått {name}", "period": str(2023 + year), "value": value}
                    for name, (values, _, _) in GOALS.items()
                    for year, value in enumerate(values)
                ),
                {"measureId": "egen", "period": "2025", "value": 85},
                {"measureId": "gammalt", "period": "2020-01", "value": 85},
            ]
        }
    ],
}
COLUMNS = "name status attainmentIndex unsupportedShare externalShare contributionsCount measuresCount goalsCount"


@pytest_asyncio.fixture
async def table(api: Api) -> AsyncIterator[Api]:
    """The service over goals, measures and outcomes that stand in every way."""
    await api.load(FACTS)
    yield api


async def names(api: Api, field: str, order: str = "", **filters: str) -> list[str]:
    """The names in a list, in an order such as `STATUS` or `STATUS DESC`, else by name; of those that fit."""
    name, _, direction = (order or "NAME").partition(" ")
    given = f"filter: {{{', '.join(f'{key}: {{{value}}}' for key, value in filters.items())}}}" if filters else ""
    ordered = f"orderBy: [{{field: {name}, direction: {direction or 'ASC'}}}]"
    data = await api.ask(f"{{ {field}({given} {ordered}) {{ totalCount nodes {{ name }} }} }}")
    assert data[field]["totalCount"] == len(data[field]["nodes"])
    return [node["name"] for node in data[field]["nodes"]]


async def test_a_table_shows_its_computed_columns(table: Api) -> None:
    data = await table.ask(f"{{ goals(orderBy: [{{field: STATUS}}]) {{ nodes {{ {COLUMNS} }} }} }}")

    assert [list(node.values()) for node in data["goals"]["nodes"]] == [
        ["missat", "NOT_EXPECTED", 37.5, 1.0, 0.0, 0, 1, 0],
        ["osäkert", "UNCERTAIN", 62.5, 0.0, 0.75, 1, 1, 0],
        ["väntas", "EXPECTED", 87.5, round(1 / 3, 12), round(1 / 3, 12), 1, 1, 1],
        ["nått", "ACHIEVED", 100.0, 0.0, 0.0, 1, 1, 0],
        ["okänt", "UNKNOWN", None, 1.0, 0.0, 0, 0, 0],
    ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("STATUS", "missat osäkert väntas nått okänt"),
        ("STATUS DESC", "nått väntas osäkert missat okänt"),
        ("ATTAINMENT_INDEX", "missat osäkert väntas nått okänt"),
        ("ATTAINMENT_INDEX DESC", "nått väntas osäkert missat okänt"),
        ("UNSUPPORTED_SHARE", "nått osäkert väntas missat okänt"),
        ("UNSUPPORTED_SHARE DESC", "missat okänt väntas nått osäkert"),
        ("EXTERNAL_SHARE DESC", "osäkert väntas nått missat okänt"),
        ("CONTRIBUTIONS_COUNT DESC", "nått väntas osäkert missat okänt"),
        ("MEASURES_COUNT", "okänt nått väntas osäkert missat"),
        ("GOALS_COUNT DESC", "väntas nått osäkert missat okänt"),
    ],
)
async def test_goals_are_ordered_by_what_is_computed(table: Api, order: str, expected: str) -> None:
    assert await names(table, "goals", order) == expected.split()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"status": "in: [NOT_EXPECTED, UNKNOWN]"}, "missat okänt"),
        ({"attainmentIndex": "gte: 62.5, lte: 87.5"}, "osäkert väntas"),
        ({"attainmentIndex": "isNull: true"}, "okänt"),
        ({"unsupportedShare": "eq: 1"}, "missat okänt"),
        ({"externalShare": "gte: 0.5"}, "osäkert"),
        ({"contributionsCount": "eq: 0"}, "missat okänt"),
        ({"measuresCount": "in: [0, 2]"}, "okänt"),
        ({"goalsCount": "gte: 1", "status": "eq: EXPECTED"}, "väntas"),
        ({"not": "status: {eq: UNKNOWN}"}, "missat nått osäkert väntas"),
        ({"contributesTo": "some: {unsupportedShare: {gte: 0.5}}"}, "missat nått okänt osäkert väntas"),
        ({"contributesTo": "some: {status: {eq: EXPECTED}}"}, "missat"),
    ],
)
async def test_goals_are_filtered_by_what_is_computed(table: Api, filters: dict[str, str], expected: str) -> None:
    assert await names(table, "goals", **filters) == expected.split()


async def test_measures_are_ordered_worst_first_and_what_is_not_judged_comes_last(table: Api) -> None:
    judged = ["mått osäkert", "mått missat", "mått väntas", "mått nått", "egen"]
    assert await names(table, "measures", "ATTAINMENT") == [*judged, "gammalt", "omätt"]
    assert await names(table, "measures", "TREND") == [
        *("mått missat", "mått nått", "mått väntas", "mått osäkert"),
        *("egen", "gammalt", "omätt"),
    ]
    assert (await names(table, "measures", "STALENESS DESC"))[0] == "gammalt"
    assert (await names(table, "measures", "STALENESS"))[-1] == "omätt"


async def test_measures_are_filtered_by_what_is_computed(table: Api) -> None:
    assert await names(table, "measures", trend="eq: WORSENING") == ["mått missat"]
    assert await names(table, "measures", attainmentIndex="lte: 50") == ["mått missat"]
    assert await names(table, "measures", staleness="gte: 1") == ["gammalt"]
    assert await names(table, "measures", staleness="isNull: true") == ["omätt"]


async def test_actors_and_contributions_are_filtered_by_counts(table: Api) -> None:
    assert await names(table, "actors", goalsCount="gte: 5", measuresCount="eq: 1") == ["Nämnden"]
    assert await names(table, "actors", "CONTRIBUTIONS_COUNT DESC") == ["Klubben", "Nämnden"]
    data = await table.ask("{ contributions(filter: {measuresCount: {gte: 1}}) { totalCount } }")
    assert data == {"contributions": {"totalCount": 0}}


async def test_an_outcome_and_a_vision_tell_what_their_status_rests_on(table: Api) -> None:
    basis = "name status statusBasis { kind expectedShare counted withoutStatus archived }"
    data = await table.ask(
        f"{{ visions {{ nodes {{ {basis} }} }} outcomes(orderBy: [{{field: STATUS}}]) {{ nodes {{ {basis} }} }} }}"
    )

    trygg: Json = {
        "kind": "SUPPORTING_GOALS",
        "expectedShare": (1 + 2) / (1 + 2 + 3 + 4),
        "counted": 4,
        "withoutStatus": 1,
        "archived": 0,
    }
    own: Json = {"kind": "OWN_MEASURES", "expectedShare": None, "counted": 1, "withoutStatus": 0, "archived": 0}
    [vision] = data["visions"]["nodes"]
    assert vision == {"name": "Vision", "status": "UNCERTAIN", "statusBasis": {**trygg, "expectedShare": near(0.3)}}
    assert data["outcomes"]["nodes"] == [
        {"name": "Trygga", "status": "UNCERTAIN", "statusBasis": {**trygg, "expectedShare": near(0.3)}},
        {"name": "Mätta", "status": "ACHIEVED", "statusBasis": own},
        {"name": "Tomma", "status": "UNKNOWN", "statusBasis": {**own, "kind": "NOTHING", "counted": 0}},
    ]
    assert await names(table, "outcomes", status="eq: UNCERTAIN") == ["Trygga"]
    assert await names(table, "aims", "GOALS_COUNT DESC") == [
        *("Trygga", "Vision", "väntas"),
        *("nått", "osäkert", "missat", "okänt", "Mätta", "Tomma"),
    ]


def near(share: float) -> Any:
    return pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize("order", ["STATUS", "ATTAINMENT_INDEX", "UNSUPPORTED_SHARE", "GOALS_COUNT"])
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
async def test_a_table_is_walked_page_by_page_while_it_is_filtered(table: Api, order: str, direction: str) -> None:
    listed = f"filter: {{measuresCount: {{lte: 1}}}}, orderBy: [{{field: {order}, direction: {direction}}}]"
    query = f"""query($after: String) {{ goals({listed}, first: 2, after: $after) {{
      pageInfo {{ endCursor hasNextPage }} nodes {{ name }} }} }}"""
    walked: list[str] = []
    after = None
    while True:
        page = (await table.ask(query, after=after))["goals"]
        walked += [node["name"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break

    assert walked == await names(table, "goals", f"{order} {direction}", measuresCount="lte: 1")
    assert len(walked) == len(GOALS)


async def test_whoever_sees_no_shares_has_the_table_without_them(table: Api) -> None:
    guest = Principal(ANONYMOUS_KIND, ANONYMOUS_KIND, sees=Sees.CATALOGUE)
    looks = {
        "status": "goals(filter: {status: {eq: EXPECTED}}, orderBy: [{field: STATUS}]) { nodes { name } }",
        "column": "goals(first: 1) { nodes { name unsupportedShare } }",
        "filter": "goals(filter: {unsupportedShare: {gte: 0}}) { totalCount }",
        "order": "goals(orderBy: [{field: EXTERNAL_SHARE}]) { totalCount }",
    }

    assert await peeped(table, guest, looks, {}) == {
        "status": ({"goals": {"nodes": [{"name": "väntas"}]}}, []),
        "column": ({"goals": {"nodes": [{"name": "nått", "unsupportedShare": None}]}}, ["FORBIDDEN"]),
        "filter": ({"goals": None}, ["FORBIDDEN"]),
        "order": ({"goals": None}, ["FORBIDDEN"]),
    }
    assert (await peeped(table, somebody(table, Role.VIEWER, "@klubb"), looks, {}))["filter"] == (
        {"goals": {"totalCount": 5}},
        [],
    )


@pytest.mark.parametrize("given", ["{unsupportedShare: {gte: null}}", "{goalsCount: {}}", "{staleness: {}}"])
async def test_a_column_is_not_compared_with_nothing(table: Api, given: str) -> None:
    field = "measures" if "staleness" in given else "goals"
    reply = await peeped(
        table, somebody(table, Role.VIEWER, "@klubb"), {"it": f"{field}(filter: {given}) {{ totalCount }}"}, {}
    )

    assert reply["it"] == ({field: None}, ["INVALID"])
