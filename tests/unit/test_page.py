"""The page to try queries in: self-contained, with a policy that lets nothing else run, for browsers alone."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from graphql import build_schema, is_scalar_type, parse
from starlette.requests import Request

from samsyn.api.ready import ready_operations
from samsyn.api.schema import sdl
from samsyn.web import console as page
from samsyn.web.console import example, examples, wants_page

CHROMIUM = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
OTHERS = {"*/*", "", "application/json", "application/graphql-response+json", "application/json, text/html;q=0.5"}
REFERENCE = re.compile(r"https?:|//[a-z0-9-]+\.[a-z]|@import|\burl\(|\b(?:src|srcset|action|formaction)=")


def request(method: str = "GET", query: str = "", accept: str | None = CHROMIUM) -> Request:
    headers = [] if accept is None else [(b"accept", accept.encode())]
    scope = {"type": "http", "method": method, "path": "/graphql", "query_string": query.encode(), "headers": headers}
    return Request(scope)


def text() -> str:
    return page.page().body.decode()


def policy() -> dict[str, list[str]]:
    directives = page.page().headers["Content-Security-Policy"].split("; ")
    return {name: values for name, *values in (directive.split(" ") for directive in directives)}


def script() -> str:
    return Path(page.__file__).with_name("console.js").read_text(encoding="utf-8")


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


def test_the_page_is_html_in_utf_8() -> None:
    headers = page.page().headers
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Vary"] == "Authorization, Accept, Accept-Encoding, Accept-Language"
    assert text().startswith("<!doctype html>")
    assert "Prova frågor" in text()


def test_nothing_runs_but_what_the_policy_names_by_its_hash() -> None:
    allowed = policy()
    assert allowed["default-src"] == ["'none'"]
    assert allowed["connect-src"] == ["'self'"]
    assert "unsafe" not in page.page().headers["Content-Security-Policy"]
    for tag in ("script", "style"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text(), re.DOTALL)
        assert content.strip()
        assert allowed[f"{tag}-src"] == [f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"]


def test_no_attribute_carries_style_or_script() -> None:
    assert not re.findall(r"<[^>]*\s(?:style|on[a-z]+)=", text().split("<script>")[0])


def test_the_page_needs_nothing_from_elsewhere() -> None:
    assert REFERENCE.findall(text()) == []


def test_links_lead_to_this_service() -> None:
    links = re.findall(r'href="([^"]*)"', text().split("<script>")[0])
    assert {link for link in links if not link.startswith("data:")} == {"#document", "schema.graphql"}


def test_data_becomes_text_and_never_markup() -> None:
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|setHTML|new Function|DOMParser"
    assert re.findall(markup, script()) == []


def test_every_text_is_there_in_both_languages_and_used() -> None:
    table = script().split("const TEXTS = {")[1].split("\n};")[0]
    texts = re.findall(r"""(\w+): \[("[^"]*"|'[^']*'),\s+("[^"]*"|'[^']*')\]""", table)
    keys = {key for key, _, _ in texts}
    assert len(texts) == len(keys) == table.count(": [")
    assert [key for key, english, swedish in texts if english.count("{}") != swedish.count("{}")] == []
    in_markup = set(re.findall(r'data-(?:text|label)="(\w+)"', text()))
    rest = script().split("\n};", 1)[1]
    assert in_markup <= keys
    assert set(re.findall(r'say\("(\w+)"', rest)) <= keys
    assert {key for key in keys if f'"{key}"' not in rest} <= in_markup


def test_the_parts_that_the_script_asks_for_are_in_the_page() -> None:
    wanted = set(re.findall(r'\bthe\("([\w-]+)"\)', script()))
    assert wanted <= set(re.findall(r'\bid="([\w-]+)"', text()))


def test_the_examples_are_the_operations_and_the_main_question_comes_first() -> None:
    documents = ready_operations()
    offered = [example["document"] for example in examples()]
    assert offered[0] == documents["outcome_drivers"]
    assert sorted(offered) == sorted(documents.values())


def test_c9_every_scalar_but_text_has_a_first_value_of_its_own() -> None:
    scalars = {name for name, kind in build_schema(sdl()).type_map.items() if is_scalar_type(kind)}
    [values] = re.findall(r"const plain = \{([^}]*)\}", script())
    assert set(re.findall(r"(\w+):", values)) == scalars - {"String"}


def test_an_example_says_by_its_title_and_kind_what_it_does() -> None:
    for each in examples():
        definition = parse(each["document"]).definitions[0].to_dict()
        assert each["title"]
        assert each["document"].startswith(f"# {each['title']}\n")
        assert each["kind"] == definition["operation"]


def test_an_example_may_have_a_swedish_title() -> None:
    document = "# What is there\n# sv: Vad som finns här\n# In words.\nquery Place { place { name } }\n"
    assert example(document) == {
        "document": document,
        "kind": "query",
        "swedishTitle": "Vad som finns här",
        "title": "What is there",
    }


def test_the_examples_stand_in_the_page_as_they_are() -> None:
    (embedded,) = re.findall(r'<script type="application/json" id="operations">(.*?)</script>', text(), re.DOTALL)
    assert json.loads(embedded) == examples()
    assert "<" not in embedded
