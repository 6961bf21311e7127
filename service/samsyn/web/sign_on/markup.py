"""The page that tells why somebody isn't signed in, as HTML: plain, without a script or anything of others."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import Final

from samsyn.model.vocabulary import Language
from samsyn.web.pulse.markup import INK, LINK, PAPER
from samsyn.web.sign_on.problems import Problem
from samsyn.web.sign_on.texts import TEXTS

STYLE: Final = f"""
:root {{ color-scheme: light; }}
body {{ margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1.0625rem/1.55 system-ui, sans-serif; color: {INK};
  background: {PAPER}; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.875rem; line-height: 1.2; }}
a {{ color: {LINK}; }}
a:focus-visible {{ outline: 4px solid {INK}; outline-offset: 3px; }}
"""
POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


def problem_page(language: Language, problem: Problem) -> str:
    """Return the page that tells a problem, what to do, and leads on."""
    texts = TEXTS[language]
    words = texts.problems[problem]
    other = "en" if texts.code == "sv" else "sv"
    return f"""<!doctype html>
<html lang="{texts.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(words.heading)} – Samsyn</title>
<style>{STYLE}</style>
</head>
<body>
<header><a href="?about={problem.value}&amp;lang={other}" lang="{other}" hreflang="{other}">{escape(texts.other)}</a>
</header>
<main>
<h1>{escape(words.heading)}</h1>
<p role="alert">{escape(words.text)}</p>
<p><a href="/login/oidc">{escape(texts.again)}</a></p>
<p><a href="/login?lang={texts.code}">{escape(texts.ways)}</a></p>
</main>
</body>
</html>
"""
