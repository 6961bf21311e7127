"""Bad input is refused whole: every fault with its code, reason, path and a sentence; nothing is written."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import yaml

from samsyn.database.port import Address
from tests.api.asking import Api, Json, filled, own_selection_of
from tests.support.doing import all_but_the_log

TOLD = yaml.safe_load(Path(__file__).with_name("bad_input.yaml").read_text("utf-8"))
TYPES = {
    "NOT_FOUND": "NotFoundError",
    "INVALID": "InvalidInputError",
    "CONFLICT": "ConflictError",
    "CYCLE": "CycleError",
    "STATE": "StateError",
}
LONG_NAME, LONG_TEXT = "å" * 201, "å" * 4_001


def invalid(reason: str, *paths: str) -> list[Json]:
    return [{"code": "INVALID", "reason": reason, "path": path} for path in paths]


# What is refused for its size.
LARGE: list[Json] = [
    {
        "name": "a name that is too long",
        "deed": "createGoal",
        "input": {"name": LONG_NAME},
        "faults": invalid("TOO_LONG", "name"),
    },
    {
        "name": "texts that are too long",
        "deed": "createOutcome",
        "input": {"name": "Ny", "description": LONG_TEXT, "source": LONG_TEXT, "externalId": LONG_NAME},
        "faults": invalid("TOO_LONG", "description", "source", "externalId"),
    },
    {
        "name": "a place whose code is too long",
        "deed": "setPlace",
        "input": {"code": "0" * 21, "name": ""},
        "faults": invalid("TOO_LONG", "code") + invalid("EMPTY", "name"),
    },
    {
        "name": "more elements than a list may have",
        "deed": "recordObservations",
        "input": {
            "observations": [
                {"measureId": "@M", "period": str(year), "value": 1, "area": "0665"} for year in range(1900, 2001)
            ]
        },
        "faults": invalid("TOO_MANY", "observations"),
    },
]


@pytest_asyncio.fixture(scope="module")
async def refusing(address: Address) -> AsyncIterator[Api]:
    """The service over the facts, which stay as they are: whatever is done to them here is refused."""
    async with filled(address, TOLD["facts"]) as api:
        yield api


@pytest.mark.parametrize("case", [*TOLD["cases"], *LARGE], ids=lambda case: case["name"])
async def test_bad_input_is_told_and_nothing_is_written(refusing: Api, case: Json) -> None:
    before = await all_but_the_log(refusing.graph)

    payload = refusing.named(await refusing.do(case["deed"], case["input"], own_selection_of(case["deed"])))

    errors = payload.pop("userErrors")
    assert payload.pop("revision") == await refusing.graph.revision()
    assert payload.pop("replayed") is False
    assert set(payload.values()) == {None}
    assert all(error.pop("message").endswith(".") for error in errors)
    told = [{**fault, "__typename": TYPES[fault["code"]], "path": fault["path"].split(".")} for fault in case["faults"]]
    assert by_path(errors) == by_path(told)
    assert await all_but_the_log(refusing.graph) == before


def by_path(errors: list[Json]) -> list[Json]:
    return sorted(errors, key=lambda error: (error["path"], error["reason"]))


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("createGoal", {}),
        ("createGoal", {"name": None}),
        ("createGoal", {"name": 5}),
        ("createGoal", {"name": "Ny", "colour": "red"}),
        ("createGoal", {"name": "Ny", "startsOn": "2026-02-30"}),
        ("createGoal", {"name": "Ny", "startsOn": "2026-1-1"}),
        ("createGoal", {"name": "Ny", "externalWeight": "1"}),
        ("createGoal", {"name": "Ny", "contributesTo": [{"aimId": "@V", "polarity": "LIKES"}]}),
        ("createVision", {"name": "Ny", "horizon": 2**31}),
        ("createVision", {"name": "Ny", "horizon": 2030.5}),
        ("updateGoal", {"id": "@G1", "expectedVersion": None}),
        ("updateGoal", {"id": "@G1", "expectedVersion": 2**31}),
        ("registerContribution", {"title": "Ny"}),
        ("registerContribution", {"title": "Ny", "makers": [None]}),
        ("recordObservations", {"observations": [{"measureId": "@M", "period": 2026, "value": 1}]}),
    ],
    ids=str,
)
async def test_input_of_another_shape_is_a_request_error(refusing: Api, deed: str, given: Json) -> None:
    before = await all_but_the_log(refusing.graph)
    input_type = f"{deed[0].upper()}{deed[1:]}Input!"

    response = await refusing.send(
        f"mutation($input: {input_type}) {{ {deed}(input: $input) {{ revision }} }}", {"input": given}
    )

    body = response.json()
    assert "data" not in body
    assert {error["extensions"]["code"] for error in body["errors"]} == {"BAD_USER_INPUT"}
    assert await all_but_the_log(refusing.graph) == before
