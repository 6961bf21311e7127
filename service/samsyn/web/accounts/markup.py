"""The pages for signing in as HTML: plain, without a script or anything of others, for a phone as for a desk."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

from samsyn.model.vocabulary import Language
from samsyn.web.accounts.in_english import ENGLISH
from samsyn.web.accounts.in_swedish import SWEDISH
from samsyn.web.accounts.texts import Texts, Words
from samsyn.web.looks import DOWN, EDGE, INK, LINE, LINK, PAPER, QUIET, TINT, UP, policy_of

DATE: Final = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?", re.ASCII)
SITE: Final = "Samsyn"
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
TEXTS: Final = {Language.SV: SWEDISH, Language.EN: ENGLISH}
STYLE: Final = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center;
  font: 1.0625rem/1.55 system-ui, sans-serif; color: {INK}; background: {PAPER}; overflow-wrap: anywhere; }}
header, main, footer {{ width: 100%; max-width: 42rem; padding: 1rem 1.25rem; }}
header {{ display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid {LINE}; }}
header a {{ padding: .25rem 0; }}
.brand {{ font-weight: 700; color: {INK}; text-decoration: none; }}
main {{ flex: 1; padding-top: 2rem; }}
h1 {{ margin: 0 0 1rem; font-size: clamp(1.5rem, 1rem + 2.5vw, 1.875rem); line-height: 1.2; hyphens: auto; }}
h2 {{ margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }}
section {{ margin-top: 2.5rem; }}
p {{ margin: 0 0 1rem; }}
ul {{ margin: 0 0 1rem; padding-left: 1.25rem; }}
a {{ color: {LINK}; text-underline-offset: .2em; }}
time {{ white-space: nowrap; }}
.below {{ margin-top: 2.5rem; }}
.quiet {{ color: {QUIET}; }}
.lead {{ font-size: 1.25rem; }}
.told {{ margin: 0 0 1.5rem; padding: .75rem 1rem; border-left: 6px solid {UP}; background: {TINT}; }}
.told.wrong {{ border-color: {DOWN}; }}
dl {{ display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: .5rem 1.25rem; margin: 0 0 1.5rem; }}
dt {{ color: {QUIET}; }}
dd {{ margin: 0; }}
dd ul {{ margin: .25rem 0 0; }}
.rows {{ list-style: none; padding: 0; }}
.rows li {{ padding: 1rem 0; border-top: 1px solid {LINE}; }}
.rows p {{ margin: 0 0 .5rem; }}
label {{ display: block; margin: 1rem 0 .25rem; font-weight: 600; }}
.hint {{ margin: 0 0 .35rem; color: {QUIET}; }}
input, select, textarea {{ width: 100%; min-height: 3rem; padding: .6rem .75rem; font: inherit; color: inherit;
  background: {PAPER}; border: 2px solid {EDGE}; border-radius: .5rem; }}
input[type=number] {{ display: block; width: 8rem; }}
textarea {{ resize: none; font-family: ui-monospace, monospace; }}
[aria-invalid=true] {{ border-color: {DOWN}; }}
button, .button {{ display: inline-block; min-height: 3rem; padding: .65rem 1.25rem; font: inherit; font-weight: 700;
  text-decoration: none; color: {PAPER}; background: {LINK}; border: 2px solid {LINK}; border-radius: .5rem;
  cursor: pointer; }}
form > button {{ margin-top: 1.25rem; }}
.rows form > button, form.beside > button {{ margin-top: 0; }}
button.second {{ color: {LINK}; background: {PAPER}; }}
button.ending {{ color: {DOWN}; background: {PAPER}; border-color: {DOWN}; }}
.qr {{ width: 14rem; max-width: 100%; margin: 1rem 0; }}
.qr svg {{ display: block; width: 100%; height: auto; }}
:focus-visible {{ outline: 4px solid {INK}; outline-offset: 3px; }}
@media (max-width: 30rem) {{ dl {{ grid-template-columns: 1fr; gap: 0; }} dd {{ margin-bottom: .75rem; }}
  button, .button {{ width: 100%; text-align: center; }} }}
"""
POLICY: Final = policy_of(STYLE)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of what was asked before, told above the rest; what is wrong is told at once to who listens."""

    text: str
    is_wrong: bool = False


def page(texts: Texts, title: str, body: str, *, told: Told | None = None, is_told_below: bool = False) -> str:
    """Return a page with that title and body; what is told before it begins the title, as that is read aloud first.

    It is told above the body, unless that tells it further below, in its place.
    """
    told_first = f"{told.text} {title}" if told else title
    whole = told_first if title == SITE else f"{told_first} – {SITE}"
    other = "en" if texts.code == "sv" else "sv"
    return f"""<!doctype html>
<html lang="{texts.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(whole)}</title>
<style>{STYLE}</style>
</head>
<body>
<header><a class="brand" href="/?lang={texts.code}">Samsyn</a>
<a href="?lang={other}" lang="{other}" hreflang="{other}">{escape(texts.other)}</a></header>
<main>
<h1>{escape(title)}</h1>
{"" if is_told_below else told_markup(told)}{body}
</main>
</body>
</html>
"""


def said(text: str) -> str:
    """Return a text as markup, in which no day or time is broken off at the end of a line."""
    return DATE.sub(r"<time>\g<0></time>", escape(text))


def words_page(texts: Texts, words: Words) -> str:
    """Return a page that says what has happened and what to do."""
    return page(texts, words.heading, f'<p role="alert">{escape(words.text)}</p>')


def field(name: str, label: str, attributes: str, *, hint: str = "", is_wrong: bool = False) -> str:
    """Return a labelled input; `attributes` are trusted."""
    described = f' aria-describedby="about-{name}"' if hint else ""
    invalid = ' aria-invalid="true"' if is_wrong else ""
    return f'{_label(name, label, hint)}<input id="{name}" name="{name}" {attributes}{described}{invalid}>\n'


def choice(name: str, label: str, first: str, options: Iterable[tuple[str, str]], chosen: str = "") -> str:
    """Return a labelled choice among values that have texts; `first` asks to choose."""
    told = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(text)}</option>'
        for value, text in options
    )
    return (
        f'{_label(name, label)}<select id="{name}" name="{name}" required>'
        f'<option value="">{escape(first)}</option>{told}</select>\n'
    )


def form(texts: Texts, path: str, body: str, *, kind: str = "", at: str = "", also: Mapping[str, str] = NOTHING) -> str:
    """Return a form that is sent to a path here, without one to where the page is, whose answer shows that part.

    `also` is what its address says besides the language.
    """
    classes = f' class="{kind}"' if kind else ""
    return f'<form method="post" action="{_address(texts, path, also)}{at and f"#{at}"}"{classes}>\n{body}</form>\n'


def hidden(name: str, value: str) -> str:
    """Return what a form sends along unseen."""
    return f'<input type="hidden" name="{name}" value="{escape(value)}">\n'


def button(text: str, *, kind: str = "", does: str = "", to: str = "") -> str:
    """Return a button; in a form with several it says what it does, and to which thing."""
    about = hidden("id", to) if to else ""
    name = f' name="do" value="{does}"' if does else ""
    classes = f' class="{kind}"' if kind else ""
    return f"{about}<button{classes}{name}>{escape(text)}</button>\n"


def link(texts: Texts, path: str, text: str, *, kind: str = "", also: Mapping[str, str] = NOTHING) -> str:
    """Return a link to a page of ours; `also` is what its address says besides the language."""
    classes = f' class="{kind}"' if kind else ""
    return f'<a{classes} href="{_address(texts, path, also)}">{escape(text)}</a>'


def _address(texts: Texts, path: str, also: Mapping[str, str]) -> str:
    return escape(f"{path}?{urlencode({'lang': texts.code, **also})}")


def listed(items: Sequence[str], *, kind: str = "") -> str:
    """Return a list of what is markup already."""
    classes = f' class="{kind}"' if kind else ""
    return f"<ul{classes}>\n" + "".join(f"<li>{each}</li>\n" for each in items) + "</ul>\n"


def section(name: str, heading: str, body: str) -> str:
    """Return a part of a page under its heading."""
    return f'<section aria-labelledby="{name}">\n<h2 id="{name}">{escape(heading)}</h2>\n{body}</section>\n'


def _label(name: str, label: str, hint: str = "") -> str:
    told = f'<p class="hint" id="about-{name}">{escape(hint)}</p>\n' if hint else ""
    return f'<label for="{name}">{escape(label)}</label>\n{told}'


def told_markup(told: Told | None) -> str:
    """Return what is told as markup, which is nothing where nothing is."""
    if told is None:
        return ""
    role, kind = ("alert", "told wrong") if told.is_wrong else ("status", "told")
    return f'<p class="{kind}" role="{role}">{escape(told.text)}</p>\n'
