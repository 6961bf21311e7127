"""Documents that are asked for by id, and a service that answers no others."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest

from samsyn.api.persisted import persisted_documents
from samsyn.api.ready import ready_operations
from samsyn.database.port import Address
from samsyn.errors import CannotStart
from tests.api.asking import Api, served, without_cost

OWN = ready_operations()["vision_map"]
GRAPHQL_RESPONSE = "application/graphql-response+json"
PLACE = "{ place { code } } # å"
DEED = 'mutation { createGoal(input: {name: "Ny"}) { replayed } }'


def id_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def code_of(response: httpx.Response) -> str:
    assert response.status_code == 400
    assert response.json().keys() == {"errors"}
    return response.json()["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("prefix", ["", "sha256:"])
async def test_the_projects_own_operations_are_known_by_id(api: Api, prefix: str) -> None:
    document_id = prefix + id_of(OWN)
    await api.done("createGoal", {"name": "Ny"})

    posted = await api.http.post("/graphql", json={"documentId": document_id})
    got = await api.http.get("/graphql", params={"documentId": document_id})

    assert posted.json() == got.json() == (await api.send(OWN)).json()
    assert posted.json()["data"]["aims"]["nodes"]
    again = await api.http.get(
        "/graphql", params={"documentId": document_id}, headers={"if-none-match": got.headers["etag"]}
    )
    assert again.status_code == 304


async def test_a_deed_by_id_is_posted(api: Api, address: Address, tmp_path: Path) -> None:
    (tmp_path / "deed.graphql").write_text(DEED, "utf-8")
    async with served(address, documents=tmp_path) as service:
        refused = await service.http.get("/graphql", params={"documentId": id_of(DEED)})
        done = await service.http.post("/graphql", json={"documentId": id_of(DEED)})

    assert refused.status_code == 405
    assert without_cost(done) == {"data": {"createGoal": {"replayed": False}}}
    assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"documentId": "0" * 64}, "DOCUMENT_NOT_FOUND"),
        ({"documentId": ""}, "DOCUMENT_NOT_FOUND"),
        ({"documentId": 7}, "DOCUMENT_NOT_FOUND"),
        ({"documentId": id_of(OWN), "query": OWN}, "BAD_REQUEST"),
        ({"documentId": id_of(OWN), "query": PLACE}, "BAD_REQUEST"),
    ],
)
async def test_an_id_without_a_document_is_refused(api: Api, body: dict[str, Any], code: str) -> None:
    assert code_of(await api.http.post("/graphql", json=body)) == code


async def test_a_manifest_of_a_code_generator_is_taken(address: Address, tmp_path: Path) -> None:
    manifest = tmp_path / "persisted.json"
    manifest.write_text(json.dumps({id_of(PLACE): PLACE}), "utf-8")

    async with served(address, documents=manifest, trusted_documents_only=True) as service:
        by_id = await service.http.post("/graphql", json={"documentId": id_of(PLACE)})
        by_text = await service.send(PLACE)
        own = await service.send(OWN)
        other = await service.send(PLACE + " ")
        asked_by_get = await service.http.get("/graphql", params={"query": "{ __typename }"})

    assert by_id.json()["data"] == by_text.json()["data"]
    assert own.status_code == 200
    assert code_of(other) == code_of(asked_by_get) == "DOCUMENT_NOT_TRUSTED"


@pytest.mark.parametrize(
    "content", ["", "[]", "{", json.dumps({"1": PLACE}), json.dumps({id_of(PLACE): 1}), json.dumps({id_of("x"): PLACE})]
)
def test_a_manifest_with_a_fault_is_refused_at_the_start(tmp_path: Path, content: str) -> None:
    manifest = tmp_path / "persisted.json"
    manifest.write_text(content, "utf-8")

    with pytest.raises(CannotStart, match="SAMSYN_DOCUMENTS"):
        persisted_documents(manifest)


def test_a_place_without_documents_is_refused_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="SAMSYN_DOCUMENTS"):
        persisted_documents(tmp_path / "nothing")


def persisting(text: str, **more: Any) -> dict[str, Any]:
    """What a client that persists its queries sends: the digest, and `query` where it has to."""
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": id_of(text)}}, **more}


async def test_c10_a_ready_operation_is_taken_by_the_digest_of_a_client_that_persists(api: Api) -> None:
    posted = await api.http.post("/graphql", json=persisting(OWN))
    extensions = json.dumps(persisting(OWN)["extensions"])
    got = await api.http.get("/graphql", params={"extensions": extensions})

    assert posted.json() == got.json() == (await api.send(OWN)).json()


@pytest.mark.parametrize(("accept", "status"), [("application/json", 200), (GRAPHQL_RESPONSE, 400)])
async def test_c10_an_unknown_digest_has_the_client_fall_back(api: Api, accept: str, status: int) -> None:
    text = "{ place { name } } # " + accept
    headers = {"accept": accept}
    missed = await api.http.post("/graphql", json=persisting(text), headers=headers)

    assert (missed.status_code, missed.headers["cache-control"]) == (status, "no-store")
    assert missed.json() == {
        "errors": [{"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}]
    }
    sent = await api.http.post("/graphql", json=persisting(text, query=text), headers=headers)
    again = await api.http.post("/graphql", json=persisting(text), headers=headers)
    assert sent.json() == again.json()
    assert sent.status_code == again.status_code == 200


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (persisting(PLACE, query=OWN), "BAD_REQUEST"),
        (persisting(OWN, documentId=id_of(OWN)), "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "abc"}}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": {"version": 1}}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": "x"}}, "BAD_REQUEST"),
        (
            {"extensions": {"persistedQuery": {"version": 2, "sha256Hash": id_of(OWN)}}},
            "PERSISTED_QUERY_NOT_SUPPORTED",
        ),
    ],
)
async def test_c10_what_no_client_that_persists_sends_is_refused(api: Api, asked: dict[str, Any], code: str) -> None:
    assert code_of(await api.http.post("/graphql", json=asked, headers={"accept": GRAPHQL_RESPONSE})) == code


async def test_c10_where_only_known_documents_are_trusted_no_other_is_remembered(address: Address) -> None:
    async with served(address, trusted_documents_only=True) as service:
        asked = [persisting(OWN), persisting(PLACE), persisting(PLACE, query=PLACE), persisting(PLACE)]
        found = [await service.http.post("/graphql", json=each, headers={"accept": GRAPHQL_RESPONSE}) for each in asked]

    assert found[0].status_code == 200
    assert [code_of(each) for each in found[1:]] == [
        "PERSISTED_QUERY_NOT_FOUND",
        "DOCUMENT_NOT_TRUSTED",
        "PERSISTED_QUERY_NOT_FOUND",
    ]


async def test_c10_a_deed_by_digest_is_posted(api: Api) -> None:
    extensions = json.dumps(persisting(DEED)["extensions"])
    assert (await api.http.post("/graphql", json=persisting(DEED, query=DEED))).status_code == 200
    assert (await api.http.get("/graphql", params={"extensions": extensions})).status_code == 405
