"""Lists are counted by their values in one question, and lists of every type are filtered."""

import pytest

from tests.api.asking import Api

VC = "{ value count }"
PLANNED = "contributions(filter: {status: {eq: APPROVED}, delivery: {eq: PLANNED}})"
STAGES: list[tuple[str | None, int]] = [("PREREQUISITE", 1), ("DELIVERY", 2), ("EFFECT", 1), ("LEARNING", 1)]
FACETS: list[tuple[str, dict[str, list[tuple[str | None, int]]]]] = [
    (
        f"contributions {{ facets {{ status {VC} delivery {VC} sector {VC} }} }}",
        {
            "status": [("DRAFT", 1), ("SUBMITTED", 1), ("APPROVED", 7)],
            "delivery": [("PLANNED", 6), ("ONGOING", 2), ("CANCELLED", 1)],
            "sector": [("MUNICIPALITY", 3), ("BUSINESS", 4), ("CIVIL_SOCIETY", 4), (None, 1)],
        },
    ),
    (
        f"{PLANNED} {{ facets {{ sector {VC} }} }}",
        {"sector": [("MUNICIPALITY", 2), ("BUSINESS", 2), ("CIVIL_SOCIETY", 2)]},
    ),
    (
        f"goals {{ facets {{ status {VC} tier {VC} }} }}",
        {"status": [("NOT_EXPECTED", 1), ("UNKNOWN", 6)], "tier": [("nämndmål", 1), (None, 6)]},
    ),
    (
        f"outcomes {{ facets {{ attainment {VC} }} }}",
        {"attainment": [("ON_TARGET", 1), ("OFF_TARGET", 1), ("NO_DATA", 1), (None, 3)]},
    ),
    (
        f'actors(under: "@styrelsen") {{ facets {{ kind {VC} sector {VC} }} }}',
        {"kind": [("BOARD", 1), ("UNIT", 2)], "sector": [("MUNICIPALITY", 3)]},
    ),
    (
        f"assets {{ facets {{ kind {VC} }} }}",
        {"kind": [("MARKET_PLAN", 1), ("GRAPHIC_PROFILE", 1), ("BRAND_PLATFORM", 1), ("TOOLKIT", 1)]},
    ),
    (f"aims {{ facets {{ type {VC} }} }}", {"type": [("VISION", 1), ("OUTCOME", 5), ("GOAL", 7)]}),
    (
        f"measures {{ facets {{ stage {VC} frequency {VC} }} }}",
        {"stage": STAGES, "frequency": [("YEAR", 1), (None, 4)]},
    ),
]
FILTERS = [
    ("visions", '{values: {some: {name: {eq: "Mod"}}}}', ["Plats att växa"]),
    ("values", '{name: {contains: "tillit"}}', ["Tillit"]),
    ("beneficiaryGroups", '{name: {in: ["Barn", "Unga"]}}', ["Barn", "Unga"]),
    ("assets", "{usedBy: {some: {sector: {eq: BUSINESS}}}}", ["Marknadsplanen"]),
    ("contributions", '{expresses: {some: {name: {eq: "Omtanke"}}}}', ["Sagostund"]),
    ("measures", '{indicates: {some: {id: {eq: "@motesplatser"}}}}', ["Besök per invånare"]),
    ("aims", "{hasEnded: {eq: true}}", ["Ängar som blommar"]),
]


@pytest.mark.parametrize(("asked", "told"), FACETS)
async def test_a_list_is_counted_by_its_values(town: Api, asked: str, told: dict[str, list[tuple[str, int]]]) -> None:
    data = await town.ask(f"{{ {_with_ids(town, asked)} }}")
    [page] = data.values()

    found = {name: [(each["value"], each["count"]) for each in values] for name, values in page["facets"].items()}
    assert found == told


@pytest.mark.parametrize(("name", "given", "left"), FILTERS)
async def test_a_list_of_any_type_is_filtered(town: Api, name: str, given: str, left: list[str]) -> None:
    data = await town.ask(f"{{ {name}(filter: {_with_ids(town, given)}) {{ nodes {{ label }} }} }}")

    assert sorted(each["label"] for each in data[name]["nodes"]) == left


def _with_ids(api: Api, text: str) -> str:
    for name, node_id in api.ids.items():
        text = text.replace(f'"{name}"', f'"{node_id}"')
    return text
