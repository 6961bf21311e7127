"""What anybody may see leaves as a workbook, and any list as CSV or XLSX: the API's own answers, in rows."""

import pytest

from samsyn.api.table_columns import columns_of, list_fields
from samsyn.database.port import Address
from samsyn.exchange.tables.about import WHAT_A_SHARE_IS
from samsyn.model.principals import SERVICE
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Language
from tests.api.asking import Api, served
from tests.api.exports import HEADS, got, rows, workbook

CONTRIBUTIONS = "{ contributions(first: 100) { nodes { title status } } }"


async def test_the_whole_workbook_is_named_after_the_place_and_the_day(town: Api) -> None:
    response = await got(town, "/export", lang="sv")
    sheets = workbook(response)
    assert response.headers["content-disposition"].endswith(f"''Vaggeryd%20{this_day()}.xlsx")
    assert dict(row[:2] for row in sheets["Om filen"])["Kod"] == "0665"
    assert "Åsens skola" in [row[1] for row in sheets["Aktörer"]]


async def test_a_file_that_the_client_has_is_not_made_again(town: Api) -> None:
    for path in ("/export", "/export/goals.csv"):
        first = await got(town, path, lang="sv")
        headers = {"If-None-Match": first.headers["etag"], "Authorization": f"Bearer {town.key}"}
        again = await town.http.get(path, params={"lang": "sv"}, headers=headers)
        assert (again.status_code, again.content) == (304, b"")
        assert (await got(town, path, lang="en")).headers["etag"] != first.headers["etag"]
        assert first.headers["cache-control"] == "private, no-cache"


async def test_nobody_sees_more_in_a_file_than_in_an_answer(town: Api) -> None:
    response = await town.http.post("/graphql", json={"query": CONTRIBUTIONS}, headers={"Authorization": ""})
    if response.status_code != 200:
        request = town.http.build_request("POST", "/graphql", json={"query": CONTRIBUTIONS})
        del request.headers["authorization"]
        response = await town.http.send(request)
    public = sorted(each["title"] for each in response.json()["data"]["contributions"]["nodes"])
    all_of_them = sorted(each["title"] for each in (await town.ask(CONTRIBUTIONS))["contributions"]["nodes"])
    assert public != all_of_them

    for key, titles in ((None, public), ("", all_of_them)):
        sheets = workbook(await got(town, "/export", key, lang="en"))
        assert sorted(row[1] for row in sheets["Contributions"][1:]) == titles
        named = {row[0] for row in sheets["Makers"][1:]}
        identified = {row[0] or row[1] for row in sheets["Contributions"][1:]}
        assert named <= identified | set(titles)
        listed = await rows(town, "/export/contributions.csv", key, lang="en")
        place = listed[HEADS].index("Title")
        assert sorted(row[place] for row in listed[HEADS + 1 :]) == titles


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_list_tells_first_what_it_is_of(town: Api, language: str) -> None:
    told = await rows(town, "/export/goals.csv", lang=language)
    heads = dict(row for row in told[:HEADS])
    revision = (await town.ask("{ revision }"))["revision"]
    assert list(heads.values()) == [
        "Vaggeryd",
        "0665",
        *list(heads.values())[2:3],
        str(revision),
        this_day().isoformat(),
        WHAT_A_SHARE_IS.text(language),
    ]


@pytest.mark.parametrize(
    "filter_text", ["{status: {eq: APPROVED}}", '{"status": {"eq": "APPROVED"}}'], ids=["GraphQL", "JSON"]
)
async def test_a_filter_and_an_order_are_the_apis_own(town: Api, filter_text: str) -> None:
    query = (
        "{ contributions(first: 100, filter: {status: {eq: APPROVED}}, orderBy: [{field: TITLE, direction: DESC}])"
        " { nodes { title } } }"
    )
    expected = [each["title"] for each in (await town.ask(query))["contributions"]["nodes"]]
    told = await rows(
        town,
        "/export/contributions.csv",
        lang="sv",
        filter=filter_text,
        orderBy="[{field: TITLE, direction: DESC}]",
    )
    head = next(row for row in told if "Titel" in row)
    at = told.index(head)
    assert [row[head.index("Titel")] for row in told[at + 1 :]] == expected
    assert ["Urval: filter", filter_text] in told[:at]
    assert {row[head.index("Status")] for row in told[at + 1 :]} == {"godkänd"}


async def test_every_list_of_the_schema_is_a_table_in_both_languages(town: Api) -> None:
    for name, field in list_fields().items():
        for language in Language:
            told = await rows(town, f"/export/{name}.csv", lang=language.value)
            columns = columns_of(field, SERVICE, language)
            assert told[HEADS] == [each.heading(language) for each in columns]
            assert len(set(told[HEADS])) == len(columns), f"Two columns of {name} are called the same."


async def test_a_list_is_a_workbook_too(town: Api) -> None:
    sheets = workbook(await got(town, "/export/actors.xlsx", lang="sv"))
    assert [*sheets][:2] == ["Om filen", "Aktörer"]
    heads, *others = sheets["Aktörer"]
    assert "Örnens IF" in [row[heads.index("Namn")] for row in others]


@pytest.mark.usefixtures("town")
async def test_shares_are_no_columns_for_those_who_see_none(address: Address) -> None:
    async with served(address, anonymous="catalogue") as api:
        told = await rows(api, "/export/contributions.csv", None, lang="en")
        assert "Share in" not in told[HEADS]
        assert "Share in" in (await rows(api, "/export/contributions.csv", lang="en"))[HEADS]


@pytest.mark.parametrize(
    ("path", "params", "status", "words"),
    [
        ("/export/mayors.csv", {"lang": "en"}, 404, "There is no list mayors as csv."),
        ("/export/goals.pdf", {"lang": "sv"}, 404, "Det finns ingen lista goals som pdf."),
        ("/export/goals.csv", {"filter": "{", "lang": "en"}, 400, "`filter` can't be read:"),
        ("/export/goals.csv", {"filter": "{nothing: 1}", "lang": "en"}, 400, "filter.nothing: "),
        ("/export/goals.csv", {"filter": "{name: $x}", "lang": "en"}, 400, "$x has no value"),
        ("/export/goals.csv", {"orderBy": "[{field: SIZE}]", "lang": "en"}, 400, "orderBy.0.field: Choose one of"),
        ("/export/goals.csv", {"first": "3", "lang": "sv"}, 400, "Den här listan tar inget `first`."),
        ("/export/goals.csv", {"under": "nothing", "lang": "en"}, 404, "nothing"),
        ("/export", {"filter": "{}", "lang": "en"}, 400, "takes no “filter”, but these: lang."),
    ],
)
async def test_what_cannot_be_exported_is_told_in_words(
    town: Api, path: str, params: dict[str, str], status: int, words: str
) -> None:
    response = await got(town, path, **params)
    assert (response.status_code, response.headers["content-type"]) == (status, "text/plain; charset=utf-8")
    assert words in response.text


@pytest.mark.usefixtures("town")
async def test_nothing_leaves_where_nobody_reads_without_signing_in(address: Address) -> None:
    async with served(address, anonymous="none") as api:
        for path in ("/export", "/export/goals.csv"):
            assert (await got(api, path, None)).status_code == 401


async def test_an_export_is_charged(town: Api) -> None:
    response = await got(town, "/export/contributions.csv")
    assert "ratelimit" in response.headers
