"""The board report in another program: LibreOffice finds its headings, tables and letters as they are meant."""

import subprocess
from html import unescape
from pathlib import Path
from re import DOTALL, findall, sub
from shutil import which

import pytest

from samsyn.exchange.report import document, words
from samsyn.exchange.report.making import changes_asked, report
from samsyn.exchange.report.period import asked
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.model.vocabulary import Language
from samsyn.reading.log import LogPage
from tests.support.demonstration import demonstration

pytestmark = pytest.mark.timeout(300)


def converted(path: Path, kind: str) -> bytes:
    """The document in another format, as LibreOffice makes it."""
    home = f"-env:UserInstallation=file://{path.parent / 'home'}"
    subprocess.run(  # noqa: S603 -- a program of the machine's, on a file of ours
        [
            which("soffice") or "soffice",
            home,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(path.parent),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=200,
    )
    return path.with_suffix(f".{kind}").read_bytes()


@pytest.mark.parametrize("language", Language)
def test_libreoffice_reads_headings_tables_and_letters(tmp_path: Path, language: Language) -> None:
    at = View(demonstration(), SERVICE, now(), language=language)
    of = asked(at, under="Kultur- och fritidsnämnden", since="2026-01-01", until=None)
    path = tmp_path / "report.docx"
    with path.open("wb") as file:
        document.write(file, report(at, of, LogPage(changes_asked(of, at))))
    html = converted(path, "html").decode()
    headings = [unescape(sub(r"<[^>]+>|\s+", " ", each)).strip() for each in findall(r"<h1.*?</h1>", html, DOTALL)]
    assert words.GOALS.heading.text(language) in headings
    assert words.DRIVERS.heading.text(language) in headings
    assert html.count("<table") >= 4
    assert html.count("<thead") == html.count("<table")
    assert "Människor känner sig trygga i centrum på kvällen" in " ".join(unescape(html).split())
    assert converted(path, "pdf").startswith(b"%PDF-")
