"""The explorer's built files: one page of HTML at all of its addresses, and what the page loads.

The page asks the public GraphQL API for all that it shows, so that here is nothing but files. They are read once and
sent compressed; what has its digest in its name is kept by browsers for good. The page to try queries in is built with
it, and has a policy of its own for each response: the editor in it writes styles, which a nonce allows.

status  when
200     the page, at an address that explorer/src/routes.json has, or a file
304     the client has it already
404     no such file; the page, which says that there is none, at any other address
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from samsyn.model.vocabulary import Language
from samsyn.settings import Settings
from samsyn.web.console import VARY, wants_page
from samsyn.web.faults import not_there
from samsyn.web.kept import Kept, compressed_before, kept, sent
from samsyn.web.languages import language_asked

FOLDER: Final = "site"
CONSOLE: Final = "console.html"
GZIP: Final = ".gz"
LOADED: Final = "/explorer/{name}"
MEDIA_TYPES: Final = {"js": "text/javascript", "css": "text/css"}
FOR_GOOD: Final = "public, max-age=31536000, immutable"
EMBEDS: Final = "/embed/"
NO_CONTACT: Final = '<meta name="accessibility-contact" content="" />'
NO_NONCE: Final = '<meta property="csp-nonce" nonce="" />'
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors "
)


@dataclass(frozen=True, slots=True)
class Site:
    """What was built: the pages in each language, the files that they load by their names, and their addresses.

    An embed is the same page, and other sites may show it in a frame: those that the settings name.
    """

    pages: Mapping[Language, Kept]
    embeds: Mapping[Language, Kept]
    consoles: Mapping[Language, str]
    loaded: Mapping[str, Kept]
    paths: tuple[str, ...]

    def routes(self) -> list[Route]:
        """Return the routes of the pages and of the files that they load."""
        return [*(Route(path, self.page) for path in self.paths), Route(LOADED, self.file)]

    async def page(self, request: Request) -> Response:
        """Answer the page, which shows by itself what its address names."""
        pages = self.embeds if request.url.path.startswith(EMBEDS) else self.pages
        return sent(pages[language_asked(request)], request)

    def console(self, request: Request) -> Response:
        """Return the page to try queries in, with a nonce that nobody can know before."""
        nonce = secrets.token_urlsafe()
        text = self.consoles[language_asked(request)].replace(NO_NONCE, NO_NONCE.replace('""', f'"{nonce}"'))
        policy = f"{POLICY}'none'".replace("style-src 'self'", f"style-src 'self' 'nonce-{nonce}'")
        headers = {**_headers(policy), "Cache-Control": "private, no-cache", "Vary": VARY}
        return Response(text, headers=headers, media_type="text/html")

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
    if not (folder / CONSOLE).is_file():  # which is built last
        return None
    console = (folder / CONSOLE).read_text("utf-8")
    routes: dict[str, str] = json.loads((folder / "routes.json").read_text("utf-8"))
    loading = {each.name: each for each in (folder / "explorer").iterdir()}
    loaded = {name: _loaded(each, loading[name + GZIP]) for name, each in loading.items() if not name.endswith(GZIP)}
    ancestors = " ".join(settings.embed_ancestors) or "'none'"
    told = {each: _told((folder / f"{each.value.lower()}.html").read_text("utf-8"), settings) for each in Language}
    return Site(
        pages={each: _page(text, "'none'") for each, text in told.items()},
        embeds={each: _page(text, ancestors) for each, text in told.items()},
        consoles={each: _spoken(console, each) for each in Language},
        loaded=loaded,
        paths=tuple(routes),
    )


def _told(markup: str, settings: Settings) -> str:
    """The page with what the settings say for people to read."""
    contact = f'content="{escape(settings.accessibility_contact)}"'
    return markup.replace(NO_CONTACT, NO_CONTACT.replace('content=""', contact))


def _spoken(markup: str, language: Language) -> str:
    return markup.replace('<html lang="sv">', f'<html lang="{language.value.lower()}">')


def _page(text: str, ancestors: str) -> Kept:
    return kept(text, "text/html", Vary="Accept-Encoding, Accept-Language", **_headers(POLICY + ancestors))


def _headers(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def _loaded(file: Traversable, compressed: Traversable) -> Kept:
    headers = {"Cache-Control": FOR_GOOD, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    media_type = MEDIA_TYPES[file.name.rpartition(".")[2]]
    return compressed_before(file.read_bytes(), compressed.read_bytes(), media_type, **headers)
