"""Where a part of an answer fails, the page says so and the rest of it stands: any part of any page."""

import json
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from graphql import (
    FieldNode,
    GraphQLList,
    GraphQLNonNull,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_schema,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    parse,
    visit,
)
from playwright.sync_api import Browser, Page, Route, expect

from samsyn.api.persisted import persisted_documents
from samsyn.api.schema import sdl
from tests.explorer.places import Things, answered, filled, paths
from tests.support.chromium import opened
from tests.support.service import Service

Part = tuple[str, ...]
SCHEMA = build_schema(sdl())
DOCUMENTS = persisted_documents(None)
DEPTH_MAX = 3
OF_EVERY_PAGE = ("place", "viewer", "visions")  # what the header asks for, and what is shown as it is on most pages
SIGNED_IN = ("/changes", "/contribute", "/decisions", "/home", "/import", "/manage", "/report", "/shape")
ASKS_NOTHING = ("/about/", *SIGNED_IN)  # but what every page asks, of who isn't signed in
FAILED = "Något på sidan kunde inte hämtas."


@cache
def parts_of(document_id: str) -> list[Part]:
    """The names along the way to each part of an operation's answer that may fail alone and isn't one of many."""
    text = DOCUMENTS.text(document_id)
    assert text
    found: dict[Part, None] = {}
    way: list[str] = []
    many: list[bool] = []
    info = TypeInfo(SCHEMA)

    class Finding(Visitor):
        """Notes the way to each field that may be null."""

        def enter_field(self, node: FieldNode, *_: Any) -> None:
            kind = info.get_type()
            way.append(node.alias.value if node.alias else node.name.value)
            is_part = is_composite_type(get_named_type(kind)) and not isinstance(kind, GraphQLNonNull)
            if is_part and not any(many) and len(way) <= DEPTH_MAX:
                found[tuple(way)] = None
            many.append(isinstance(get_nullable_type(kind), GraphQLList))

        def leave_field(self, *_: Any) -> None:
            way.pop()
            many.pop()

    visit(parse(text), TypeInfoVisitor(info, Finding()))
    return list(found)


def within(data: Any, part: Part) -> Any:
    for name in part:
        data = data.get(name) if isinstance(data, dict) else None
    return data


class _Failing:
    """The answers of a page on their way to it, of which one part fails."""

    def __init__(self, page: Page) -> None:
        self.parts: dict[tuple[str, Part], None] = {}
        self.failing: tuple[str, Part] | None = None
        page.route("**/graphql?*", self._through)

    def _through(self, route: Route) -> None:
        document_id = parse_qs(urlsplit(route.request.url).query)["documentId"][0]
        response = route.fetch()
        answer = response.json()
        for part in parts_of(document_id):
            if within(answer["data"], part):
                self.parts[document_id, part] = None
        if self.failing and self.failing[0] == document_id:
            part = self.failing[1]
            within(answer["data"], part[:-1])[part[-1]] = None
            answer["errors"] = [{"message": "Trasig.", "path": part, "extensions": {"code": "INTERNAL"}}]
        route.fulfill(response=response, body=json.dumps(answer))


@pytest.mark.parametrize("path", paths())
def test_the_rest_stands_whatever_fails(browser: Browser, service: Service, things: Things, path: str) -> None:
    where = f"{service.url}{filled(path, things)}?q=trygg&lang=sv"
    with opened(browser) as page:
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        answers = _Failing(page)
        page.goto(where)
        answered(page)
        heading = page.locator("h1").inner_text()
        tried = [each for each in answers.parts if path == "/" or each[1][0] not in OF_EVERY_PAGE]
        assert bool(tried) is not path.startswith(ASKS_NOTHING)
        for answers.failing in tried:
            part = answers.failing[1]
            page.goto(where)
            answered(page)
            expect(page.get_by_role("status").filter(has_text=FAILED), ".".join(part)).to_have_count(1)
            if len(part) > 1:
                expect(page.locator("h1"), ".".join(part)).to_have_text(heading)
            assert wrong == [], part
