"""Tables by HTTP: whoever is signed in imports what they may do, and is told what is refused, and where."""

import json
from pathlib import Path
from typing import Any

import httpx

from samsyn.database.port import Address
from samsyn.exchange.tables.csv_writing import lines_of
from samsyn.exchange.tables.spooling import SHEETS
from samsyn.exchange.tables.writing import Filled, write
from samsyn.model.vocabulary import Language
from tests.api.asking import Api, served
from tests.api.signing_in import OWN, issued, signed_in
from tests.api.signing_in import sent as request
from tests.support.doing import changes

XLSX = {"Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
CSV = {"Content-Type": "text/csv"}
GOALS = [{"externalId": f"g{number}", "name": f"Mål {number}"} for number in range(3)]
CLUB = {"registerActor": [{"externalId": "IF", "name": "IF", "kind": "ASSOCIATION"}]}
MINE = {"externalId": "cup", "title": "Cup", "status": "SUBMITTED"}
CHANGES = "query($id: ID!) { changes(filter: {importId: {eq: $id}}) { totalCount nodes { deed importId reason by } } }"
UNDO = """
mutation($id: String!) {
  undoImport(input: {importId: $id, reason: "Fel fil"}) { remaining nodes { id } userErrors { code path message } }
}
"""


def workbook(path: Path, **sheets: list[dict[str, Any]]) -> bytes:
    write(path / "x.xlsx", [], [Filled(SHEETS[key], rows) for key, rows in sheets.items()], Language.SV)
    return (path / "x.xlsx").read_bytes()


async def sent(
    api: Api, content: bytes, key: str | None, *, headers: dict[str, str] = XLSX, **asked: str
) -> httpx.Response:
    by = {"Authorization": f"Bearer {key}"} if key else {}
    return await request(api, "POST", "/import", {**headers, **by}, content=content, params=asked)


async def test_a_strategist_tries_a_workbook_out_imports_and_undoes_it(api: Api, tmp_path: Path) -> None:
    _, key = await issued(api)
    content = workbook(tmp_path, goals=GOALS)
    before = await changes(api.graph)

    tried = (await sent(api, content, key, dryRun="true")).json()["report"]
    assert (tried["dryRun"], tried["importId"], tried["done"]) == (True, None, 0)
    [sheet] = tried["sheets"]
    assert (sheet["sheet"], sheet["new"], sheet["refused"]) == ("goals", 3, 0)
    assert [each["what"] for each in tried["rows"]] == ["Mål 0", "Mål 1", "Mål 2"]
    assert await changes(api.graph) == before

    done = await sent(api, content, key, reason="Start")
    report = done.json()["report"]
    assert (done.status_code, report["done"]) == (200, 3), report
    log = (await api.ask(CHANGES, id=report["importId"]))["changes"]
    assert (log["totalCount"], {each["reason"] for each in log["nodes"]}) == (3, {"Start"})
    assert {each["importId"] for each in log["nodes"]} == {report["importId"]}

    undone = (await api.ask(UNDO, id=report["importId"]))["undoImport"]
    assert undone == {"remaining": 0, "nodes": [], "userErrors": []}
    [fault] = (await api.ask(UNDO, id=report["importId"]))["undoImport"]["userErrors"]
    assert (fault["code"], fault["path"]) == ("STATE", ["importId"])


async def test_a_later_change_keeps_an_import_from_being_undone(api: Api, tmp_path: Path) -> None:
    _, key = await issued(api)
    report = (await sent(api, workbook(tmp_path, goals=GOALS), key)).json()["report"]
    await api.load({"createGoal": [{"externalId": "d", "name": "Delmål"}], "linkAims": [{"fromId": "d", "toId": "g1"}]})
    before = await changes(api.graph)
    [fault] = (await api.ask(UNDO, id=report["importId"]))["undoImport"]["userErrors"]
    assert fault["code"] == "STATE"
    assert "Mål 1" in fault["message"] or "Delmål" in fault["message"]
    assert await changes(api.graph) == before


async def test_a_partner_imports_its_own_and_is_refused_the_rest(api: Api, tmp_path: Path) -> None:
    await api.load(CLUB)
    _, key = await issued(api, role="PARTNER", actorIds=["@IF"])
    makers = [{"of": "cup", "actorId": "IF", "role": "LEAD", "weight": 1.0}]
    links = [{"of": "cup", "aimId": "g0"}]
    await api.load({"createGoal": GOALS})
    mine = workbook(tmp_path, contributions=[MINE], makers=makers, links=links)
    done = await sent(api, mine, key)
    assert (done.status_code, done.json()["report"]["done"]) == (200, 3), done.text
    refused = await sent(api, workbook(tmp_path, goals=[{**GOALS[0], "name": "Vårt"}]), key)
    body = refused.json()
    assert (refused.status_code, body["errors"][0]["extensions"]["code"]) == (422, "REFUSED"), body
    assert [each["cell"] for each in body["report"]["refused"]] == ["2"]


async def test_what_a_partner_does_not_see_is_not_there_for_it(api: Api, tmp_path: Path) -> None:
    await api.load(
        {
            "registerActor": [*CLUB["registerActor"], {"externalId": "B", "name": "B", "kind": "ASSOCIATION"}],
            "createGoal": GOALS,
        }
    )
    hidden = {"title": "Hemligt", "externalId": "h", "status": "DRAFT", "makers": [{"actorId": "B"}]}
    await api.load({"registerContribution": [hidden]})
    _, key = await issued(api, role="PARTNER", actorIds=["@IF"])
    content = workbook(tmp_path, contributions=[{**MINE, "status": "DRAFT"}], links=[{"of": "h", "aimId": "g0"}])
    told = (await sent(api, content, key, dryRun="true")).text
    assert "Hemligt" not in told
    assert "There is nothing called “h”" in told


async def test_a_csv_file_says_which_sheet_it_holds(api: Api) -> None:
    _, key = await issued(api)
    content = "".join(lines_of(Filled(SHEETS["goals"], GOALS), Language.SV)).encode()
    assert (await sent(api, content, key, headers=CSV)).status_code == 400
    done = await sent(api, content, key, headers=CSV, sheet="Mål")
    assert done.json()["report"]["done"] == 3, done.text


async def test_progress_comes_line_by_line_for_who_asks_so(api: Api, tmp_path: Path) -> None:
    _, key = await issued(api)
    rows = [{"externalId": f"v{number}", "name": f"Värde {number}"} for number in range(1_200)]
    headers = {**XLSX, "Accept": "application/x-ndjson"}
    response = await sent(api, workbook(tmp_path, values=rows), key, headers=headers)
    first, *progress, last = [json.loads(line) for line in response.text.splitlines()]
    assert progress == [{"done": 0, "of": 1_200}, {"done": 1_000, "of": 1_200}, {"done": 1_200, "of": 1_200}]
    assert last["report"]["importId"] == first["importId"]
    again = await sent(api, workbook(tmp_path, values=rows), key, **{"continue": first["importId"]})
    assert again.json()["report"]["done"] == 0
    other = await sent(api, b"", (await issued(api, name="Annan"))[1], **{"continue": first["importId"]})
    assert other.status_code == 400


async def test_who_may_not_and_what_is_no_file_is_refused(api: Api, address: Address, tmp_path: Path) -> None:
    content = workbook(tmp_path, goals=GOALS)
    _, key = await issued(api)
    _, viewer = await issued(api, name="Läsare", role="VIEWER")
    cookie = await signed_in(api)
    before = await changes(api.graph)

    def code(response: httpx.Response) -> tuple[int, str]:
        return response.status_code, response.json()["errors"][0]["extensions"]["code"]

    assert code(await sent(api, content, None)) == (401, "UNAUTHENTICATED")
    assert code(await sent(api, content, viewer)) == (403, "FORBIDDEN")
    assert code(await sent(api, content, None, headers={**XLSX, "Cookie": cookie})) == (403, "FOREIGN_PAGE")
    assert code(await sent(api, content, key, headers={"Content-Type": "image/png"})) == (415, "UNSUPPORTED_MEDIA_TYPE")
    unreadable = await sent(api, b"PK\x03\x04 no workbook", key)
    assert code(unreadable) == (400, "FILE_UNREADABLE")
    assert "/" not in unreadable.text
    assert code(await request(api, "GET", "/import", {"Authorization": f"Bearer {key}"})) == (405, "METHOD_NOT_ALLOWED")
    assert await changes(api.graph) == before

    async with served(address, import_mb_max=1) as small:
        assert code(await sent(small, b"x" * 1_000_001, key)) == (413, "BODY_TOO_LARGE")
    mine = await sent(api, content, None, headers={**XLSX, "Cookie": cookie, **OWN}, dryRun="true")
    assert mine.status_code == 200
