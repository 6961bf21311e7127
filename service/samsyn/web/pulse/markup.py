"""The page for votes as HTML: plain, without a script, a cookie or anything of others; and sheets of links to it."""

from collections.abc import Sequence
from html import escape
from typing import Final

from samsyn.model.vocabulary import Language
from samsyn.web.looks import DOWN, INK, LINK, PAPER, UP, policy_of, qr_code
from samsyn.web.pulse.texts import TEXTS, Texts, Words

STYLE: Final = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; min-height: 100vh; padding: 1.5rem; display: flex; flex-direction: column; align-items: center;
  font: 1.25rem/1.5 system-ui, sans-serif; color: {INK}; background: {PAPER}; }}
main {{ flex: 1; width: 100%; max-width: 60rem; text-align: center; display: flex; flex-direction: column;
  justify-content: center; }}
h1 {{ font-size: 2rem; line-height: 1.25; overflow-wrap: anywhere; }}
form {{ display: flex; flex-wrap: wrap; gap: 1.5rem; }}
button {{ flex: 1 1 14rem; min-height: 14rem; padding: 1.5rem; font: inherit; font-size: 1.75rem; font-weight: 700;
  color: {PAPER}; border: 4px solid {PAPER}; border-radius: 1rem; cursor: pointer; }}
button svg {{ display: block; width: 6rem; height: 6rem; margin: 0 auto 1rem; fill: currentColor; }}
.up {{ background: {UP}; }}
.down {{ background: {DOWN}; }}
.down svg {{ transform: rotate(180deg); }}
a {{ color: {LINK}; }}
button:focus-visible, a:focus-visible {{ outline: 6px solid {INK}; outline-offset: 4px; }}
"""
SHEET_STYLE: Final = f"""
body {{ margin: 1rem; font: 11pt/1.3 system-ui, sans-serif; color: {INK}; background: {PAPER}; }}
ul {{ list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 6mm; }}
li {{ width: 58mm; padding: 4mm; border: 1px dashed {INK}; break-inside: avoid; text-align: center; }}
li svg {{ width: 42mm; height: 42mm; }}
li p {{ margin: 1mm 0; overflow-wrap: anywhere; font-size: 8pt; }}
h2 {{ margin: 0 0 2mm; font-size: 11pt; overflow-wrap: anywhere; }}
"""
THUMB: Final = (
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M2 10h4v11H2zM8 21V9.5L13 2c1.4 0 2.3 1 2.1'
    ' 2.3L14.3 9H20c1.3 0 2.2 1.2 1.9 2.4l-2 8c-.2 1-1 1.6-2 1.6z"/></svg>'
)
POLICY: Final = policy_of(STYLE)


def question_page(
    language: Language, question: str, *, kiosk: bool, thanks: Words | None = None, wrong: Words | None = None
) -> str:
    """Return the page with the question and the two thumbs; `thanks` or what was `wrong` is of the answer before.

    Nothing on it goes on by itself: whoever reads slowly isn't hurried (WCAG 2.2.1).
    """
    texts = TEXTS[language]
    promise = texts.kiosk_promise if kiosk else texts.promise
    words, role = wrong or thanks, "alert" if wrong else "status"
    told = f'<p role="{role}"><strong>{escape(words.heading)}</strong> {escape(words.text)}</p>\n' if words else ""
    body = f"""<h1 id="question">{escape(question)}</h1>
{told}<form method="post" action="?lang={texts.code}" aria-labelledby="question">
{_button("up", "1", texts.up)}
{_button("down", "0", texts.down)}
</form>
<p>{escape(promise)}</p>"""
    return _page(texts, body, words)


def words_page(language: Language, words: Words) -> str:
    """Return a page that says something."""
    body = f'<h1>{escape(words.heading)}</h1>\n<p role="status">{escape(words.text)}</p>'
    return _page(TEXTS[language], body)


def sheet(language: Language, question: str, addresses: Sequence[str]) -> str:
    """Return a page to print and cut up: the question, a QR code and the address, for each address."""
    texts = TEXTS[language]
    tickets = "\n".join(
        f"<li><h2>{escape(question)}</h2>{qr_code(address)}<p>{escape(texts.scan)}</p><p>{escape(address)}</p></li>"
        for address in addresses
    )
    return f"""<!doctype html>
<html lang="{texts.code}">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>{escape(question)}</title>
<style>{SHEET_STYLE}</style>
</head>
<body>
<ul>
{tickets}
</ul>
</body>
</html>
"""


def _button(name: str, value: str, text: str) -> str:
    return f'<button class="{name}" name="up" value="{value}">{THUMB}{escape(text)}</button>'


def _page(texts: Texts, body: str, before: Words | None = None) -> str:
    title = f"{before.heading} {texts.title}" if before else texts.title  # which is read aloud first
    other = "en" if texts.code == "sv" else "sv"
    return f"""<!doctype html>
<html lang="{texts.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(title)}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
{body}
</main>
<footer><a href="?lang={other}" lang="{other}" hreflang="{other}">{escape(texts.other)}</a></footer>
</body>
</html>
"""
