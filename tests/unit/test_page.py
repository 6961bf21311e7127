"""Who gets the page to try queries in; what says how to build it; the ready operations that it begins with.

What the built page does, `tests/explorer/test_console.py` sees in a browser.
"""

import re
from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, build_schema, is_scalar_type, parse
from starlette.requests import Request

from samsyn.api.ready import ready_operations
from samsyn.api.schema import sdl
from samsyn.web.console import example, examples, unbuilt, wants_page

VALUES = Path(__file__).parents[2] / "explorer" / "src" / "console" / "values.ts"
CHROMIUM = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
OTHERS = {"*/*", "", "application/json", "application/graphql-response+json", "application/json, text/html;q=0.5"}
UNBUILT = {"sv": "Sidan är inte byggd.", "en": "This page isn&#x27;t built."}


def request(method: str = "GET", query: str = "", accept: str | None = CHROMIUM) -> Request:
    headers = [] if accept is None else [(b"accept", accept.encode())]
    scope = {"type": "http", "method": method, "path": "/graphql", "query_string": query.encode(), "headers": headers}
    return Request(scope)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_browser_gets_the_page(method: str) -> None:
    assert wants_page(request(method))


def test_a_browser_that_sends_something_gets_an_answer() -> None:
    assert not wants_page(request("POST"))


@pytest.mark.parametrize("query", ["query={place{name}}", "query=", "documentId=sha256:1", "variables={}"])
def test_a_browser_that_brings_a_request_gets_an_answer(query: str) -> None:
    assert not wants_page(request(query=query))


def test_other_parameters_keep_nobody_from_the_page() -> None:
    assert wants_page(request(query="from=mail"))


@pytest.mark.parametrize("accept", [None, *sorted(OTHERS)])
def test_a_client_that_is_no_browser_gets_an_answer(accept: str | None) -> None:
    assert not wants_page(request(accept=accept))


@pytest.mark.parametrize("language", UNBUILT)
def test_where_nothing_is_built_a_sentence_says_how_to_build_it(language: str) -> None:
    response = unbuilt(request(query=f"lang={language}"))
    text = bytes(response.body).decode()
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Vary"] == "Authorization, Accept, Accept-Encoding, Accept-Language"
    assert response.headers["ETag"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert text.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert UNBUILT[language] in text
    assert "make explorer" in text
    assert "<script" not in text


def test_the_examples_are_the_operations_and_the_main_question_comes_first() -> None:
    documents = ready_operations()
    offered = [example["document"] for example in examples()]
    assert offered[0] == documents["outcome_drivers"]
    assert sorted(offered) == sorted(documents.values())


def test_c9_every_scalar_but_text_has_a_first_value_of_its_own() -> None:
    scalars = {name for name, kind in build_schema(sdl()).type_map.items() if is_scalar_type(kind)}
    [values] = re.findall(r"const plain\b[^{]*\{([^}]*)\}", VALUES.read_text(encoding="utf-8"))
    assert set(re.findall(r"(\w+):", values)) == scalars - {"String"}


def test_an_example_says_by_its_title_name_and_kind_what_it_does() -> None:
    for each in examples():
        definition = parse(each["document"]).definitions[0]
        assert isinstance(definition, OperationDefinitionNode)
        assert definition.name
        assert each["title"]
        assert each["document"].startswith(f"# {each['title']}\n")
        assert (each["kind"], each["name"]) == (definition.operation.value, definition.name.value)


def test_the_names_of_the_examples_are_their_own() -> None:
    """An address opens one of them by its name."""
    names = [each["name"] for each in examples()]
    assert len(set(names)) == len(names)


def test_an_example_may_have_a_swedish_title() -> None:
    document = "# What is there\n# sv: Vad som finns här\n# In words.\nquery Place { place { name } }\n"
    assert example(document) == {
        "document": document,
        "kind": "query",
        "name": "Place",
        "swedishTitle": "Vad som finns här",
        "title": "What is there",
    }
