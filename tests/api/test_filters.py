"""Lists are filtered by what their elements are and by what they are linked to."""

import pytest

from tests.api.asking import Api, Json

# A list, a filter, and the names that it leaves, in the list's order by name.
CASES: list[tuple[str, str, list[str]]] = [
    ("goals", '{name: {eq: "Läslust"}}', ["Läslust"]),
    ("goals", '{name: {contains: "LÄS"}}', ["Läslust"]),
    (
        "goals",
        '{name: {contains: "ä"}}',
        ["Bättre belysning", "Kvällsliv på torget", "Läslust", "Åker i träda", "Ängar som blommar", "överallt nära"],
    ),
    ("goals", '{name: {contains: "a\u030a"}}', ["Kvällsliv på torget", "Åker i träda"]),
    ("goals", '{name: {in: ["Läslust", "Åker i träda", "Finns inte"]}}', ["Läslust", "Åker i träda"]),
    ("goals", "{name: {in: []}}", []),
    ("goals", '{tier: {eq: "nämndmål"}}', ["Fler mötesplatser"]),
    ("goals", "{tier: {isNull: false}}", ["Fler mötesplatser"]),
    ("goals", '{not: {tier: {eq: "nämndmål"}}, description: {isNull: false}}', ["Läslust"]),
    ("goals", '{startsOn: {gte: "2026-01-01"}}', ["Fler mötesplatser", "Läslust"]),
    ("goals", '{startsOn: {gte: "2025-07-01", lte: "2025-12-31"}}', ["Bättre belysning", "Ängar som blommar"]),
    ("goals", "{startsOn: {isNull: true}}", ["Kvällsliv på torget", "Åker i träda", "överallt nära"]),
    ("goals", "{archived: {eq: true}}", ["Avskaffat mål"]),
    ("goals", '{externalId: {in: ["laslust", "gammalt"]}}', ["Läslust"]),
    ("goals", "{contributions: {none: {}}}", ["Åker i träda"]),
    ("goals", "{contributions: {some: {status: {eq: SUBMITTED}}}}", ["Fler mötesplatser"]),
    ("goals", "{contributions: {some: {delivery: {in: [ONGOING]}}}}", ["Fler mötesplatser", "Läslust"]),
    ("goals", "{contributions: {some: {}, every: {status: {eq: APPROVED}}}, owners: {some: {}}}", ["Bättre belysning"]),
    ("goals", '{owners: {some: {name: {contains: "bibliotek"}}}}', ["Fler mötesplatser"]),
    ("goals", '{expresses: {some: {name: {eq: "Mod"}}}}', ["Fler mötesplatser"]),
    ("goals", "{contributesTo: {some: {type: {eq: GOAL}}}}", ["överallt nära"]),
    ("goals", "{supportedBy: {some: {}}}", ["Fler mötesplatser"]),
    (
        "goals",
        '{or: [{name: {contains: "läs"}}, {measures: {some: {stage: {eq: PREREQUISITE}}}}]}',
        ["Bättre belysning", "Läslust"],
    ),
    ("goals", '{and: [{name: {contains: "ä"}}, {name: {contains: "ö"}}]}', ["överallt nära"]),
    ("goals", "{or: []}", []),
    (
        "goals",
        "{}",
        [
            "Bättre belysning",
            "Fler mötesplatser",
            "Kvällsliv på torget",
            "Läslust",
            "Åker i träda",
            "Ängar som blommar",
            "överallt nära",
        ],
    ),
    ("outcomes", '{experiencedBy: {some: {name: {eq: "Äldre"}}}}', ["Äldre är trygga", "Öppet för alla"]),
    ("outcomes", "{experiencedBy: {none: {}}}", ["zenit nås", "Åretruntboende stannar"]),
    ("outcomes", "{measures: {some: {attainment: {eq: ON_TARGET}}}}", ["Äldre är trygga"]),
    ("actors", "{sector: {eq: CIVIL_SOCIETY}, contributions: {none: {}}}", ["Arkivet 2", "Arkivet 10", "Nätverket"]),
    ("actors", "{kind: {in: [BOARD, JOINT_BODY]}}", ["Kommunstyrelsen", "Samverkan Trygg"]),
    ("actors", "{partOf: {kind: {eq: BOARD}}}", ["Åsens skola", "ängens bibliotek"]),
    ("actors", "{uses: {some: {kind: {eq: MARKET_PLAN}}}}", ["Zebraförlaget", "Örnens IF"]),
    ("measures", '{kpiId: {isNull: true}, unit: {contains: "ANDEL"}}', ["ögonkontakt"]),
    ("measures", "{method: {eq: COUNT}, owner: {kind: {eq: UNIT}}}", ["Besök per invånare"]),
    ("aims", "{type: {in: [VISION]}}", ["Plats att växa"]),
    ("aims", "{contributesTo: {none: {}}, type: {eq: OUTCOME}}", ["zenit nås"]),
]


def names(connection: Json) -> list[str]:
    return [node["name"] for node in connection["nodes"]]


@pytest.mark.parametrize(("field", "given", "left"), CASES, ids=lambda each: each if isinstance(each, str) else "")
async def test_a_filter_leaves_what_fits(town: Api, field: str, given: str, left: list[str]) -> None:
    data = await town.ask(
        f"{{ {field}(filter: {given}, orderBy: [{{field: NAME}}], first: 100) {{ totalCount nodes {{ name }} }} }}"
    )

    assert names(data[field]) == left
    assert data[field]["totalCount"] == len(left)


async def test_contributions_are_filtered_at_the_root_and_below(town: Api) -> None:
    data = await town.ask(
        """query($submitted: ContributionFilter, $goal: ID!, $actor: ID!) {
          contributions(filter: $submitted) { nodes { title } }
          goal: node(id: $goal) { ... on Goal {
            contributions(filter: $submitted) { totalCount edges { link { weight } } } } }
          actor: node(id: $actor) { ... on Actor {
            contributions(filter: {not: {delivery: {eq: CANCELLED}}}, orderBy: [{field: TITLE}]) { nodes { title } } } }
        }""",
        submitted={"status": {"eq": "SUBMITTED"}},
        goal="@motesplatser",
        actor="@zebra",
    )

    assert data["contributions"]["nodes"] == [{"title": "Ett förslag"}]
    assert data["goal"]["contributions"] == {"totalCount": 1, "edges": [{"link": {"weight": 5.0}}]}
    titles = [node["title"] for node in data["actor"]["contributions"]["nodes"]]
    assert titles == ["Lyktor i parken", "Sagostund", "Åkermarknad"]


async def test_a_filtered_list_is_walked_page_by_page(town: Api) -> None:
    query = """query($after: String) { actors(filter: {sector: {in: [MUNICIPALITY, CIVIL_SOCIETY]}}, first: 3,
      after: $after, orderBy: [{field: NAME}]) { totalCount pageInfo { hasNextPage endCursor } nodes { name } } }"""
    walked: list[str] = []
    after = None
    while True:
        page = (await town.ask(query, after=after))["actors"]
        assert page["totalCount"] == 8
        walked += names(page)
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break

    assert walked == [
        "abborrens fiskeklubb",
        "Arkivet 2",
        "Arkivet 10",
        "Kommunstyrelsen",
        "Nätverket",
        "Åsens skola",
        "ängens bibliotek",
        "Örnens IF",
    ]
