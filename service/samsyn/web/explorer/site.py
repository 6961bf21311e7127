"""The explorer's built files: one page of HTML at all of its addresses, and what the page loads.

The page asks the public GraphQL API for all that it shows, so that here is nothing but files. They are read once and
sent compressed; what has its digest in its name is kept by browsers for good.

status  when
200     the page, at an address that explorer/src/routes.json has, or a file
304     the client has it already
404     no such file; the page, which says that there is none, at any other address
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from samsyn.model.vocabulary import Language
from samsyn.settings import Settings
from samsyn.web.console import wants_page
from samsyn.web.faults import not_there
from samsyn.web.kept import Kept, kept, sent
from samsyn.web.languages import language_asked

FOLDER: Final = "site"
LOADED: Final = "/explorer/{name}"
MEDIA_TYPES: Final = {"js": "text/javascript", "css": "text/css"}
FOR_GOOD: Final = "public, max-age=31536000, immutable"
EMBEDS: Final = "/embed/"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors "
)
DESCRIPTIONS: Final = {
    Language.SV: "Vem driver vad: platsens vision, mål och upplevda kvalitet, och allas insatser.",
    Language.EN: "Who drives what: the place's vision, goals and perceived quality, and everybody's contributions.",
}


@dataclass(frozen=True, slots=True)
class Site:
    """What was built: the page in each language, the files that it loads by their names, and its addresses.

    An embed is the same page, and other sites may show it in a frame: those that the settings name.
    """

    pages: Mapping[Language, Kept]
    embeds: Mapping[Language, Kept]
    loaded: Mapping[str, Kept]
    paths: tuple[str, ...]

    def routes(self) -> list[Route]:
        """Return the routes of the pages and of the files that they load."""
        return [*(Route(path, self.page) for path in self.paths), Route(LOADED, self.file)]

    async def page(self, request: Request) -> Response:
        """Answer the page, which shows by itself what its address names."""
        pages = self.embeds if request.url.path.startswith(EMBEDS) else self.pages
        return sent(pages[language_asked(request)], request)

    async def file(self, request: Request) -> Response:
        """Answer a file that the page loads."""
        found = self.loaded.get(request.path_params["name"])
        return sent(found, request) if found else await not_there(request)

    async def not_there(self, request: Request, _: Exception) -> Response:
        """Answer that there is nothing at an address: by the page to a browser, else as text."""
        if not wants_page(request):
            return await not_there(request)
        text = self.pages[language_asked(request)]
        return Response(text.body, HTTPStatus.NOT_FOUND, {**text.headers, "Cache-Control": "no-store"})


def built_site(settings: Settings) -> Site | None:
    """Return what was built; None where nothing was, as in a checkout before `make explorer`."""
    folder = files("samsyn.web.explorer") / FOLDER
    if not (folder / "index.html").is_file():
        return None
    markup = (folder / "index.html").read_text("utf-8")
    routes: dict[str, str] = json.loads((folder / "routes.json").read_text("utf-8"))
    loaded = {each.name: _loaded(each.name, each.read_text("utf-8")) for each in (folder / "explorer").iterdir()}
    ancestors = " ".join(settings.embed_ancestors) or "'none'"
    told = {each: _told(markup, each, settings) for each in Language}
    return Site(
        pages={each: _page(text, "'none'") for each, text in told.items()},
        embeds={each: _page(text, ancestors) for each, text in told.items()},
        loaded=loaded,
        paths=tuple(routes),
    )


def _told(markup: str, language: Language, settings: Settings) -> str:
    """The page in a language, with what the settings say for people to read."""
    told = markup.replace('<html lang="sv">', f'<html lang="{language.value.lower()}">')
    meant = {"description": DESCRIPTIONS[language], "accessibility-contact": settings.accessibility_contact}
    for name, content in meant.items():
        told = re.sub(rf'(<meta name="{name}" content=")[^"]*', lambda at, text=content: at[1] + escape(text), told)
    return told


def _page(text: str, ancestors: str) -> Kept:
    headers = {
        "Content-Security-Policy": POLICY + ancestors,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "Vary": "Accept-Encoding, Accept-Language",
        "X-Content-Type-Options": "nosniff",
    }
    return kept(text, "text/html", **headers)


def _loaded(name: str, text: str) -> Kept:
    headers = {"Cache-Control": FOR_GOOD, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    return kept(text, MEDIA_TYPES[name.rpartition(".")[2]], **headers)
