"""Draws docs/who_drives.svg of what the service answers: an outcome, what leads to it, who drives it, and its share.

`make picture` draws it anew of the demonstration; tests/unit/test_readme.py compares it with that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

from tests.support.answering import answered
from tests.support.demonstration import demonstration

PICTURE: Final = Path(__file__).with_suffix(".svg")
QUESTION: Final = """
{
  outcomes(filter: {externalId: {eq: "outcome.trygghet-i-centrum"}}) {
    nodes {
      id
      name
      contributesTo(first: 1) { edges { node { name contributesTo(first: 1) { edges { node { name } } } } } }
      drivers {
        flow {
          nodes { node { __typename id label ... on Contribution { makers { edges { node { name sector } } } } } }
          links { fromId toId share polarity }
        }
        externalShare
        unsupportedShare
      }
    }
  }
}
"""

GOALS: Final = 3
CONTRIBUTIONS: Final = 2  # of each goal
WIDTH: Final = 600  # on a telephone it is shown at some 360, so that 20 becomes 12 pixels
MARGIN: Final = 20
INDENT: Final = 26
SHARE_WIDTH: Final = 78
LETTER: Final = 0.54  # of the size, on average, of the widest of the fonts
LARGE, SMALL, NOTE = 20, 18, 16
LEADING: Final = 1.3
GAP: Final = 16
FONTS: Final = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
INK, GREY, LINE = "#1c2430", "#5a6472", "#c3cad4"
SECTORS: Final = {
    "MUNICIPALITY": ("#1f5fa8", "municipality"),
    "OTHER_PUBLIC": ("#7a4fa3", "other public body"),
    "BUSINESS": ("#b4560f", "business"),
    "CIVIL_SOCIETY": ("#1d7a4c", "civil society"),
    "JOINT": ("#6b6b00", "jointly owned"),
}

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the tree: what it says, of what kind it is, how far it stands in, and its share if it has one."""

    text: str
    kind: str
    depth: int
    share: float | None = None
    makers: Sequence[tuple[str, str]] = field(default=())


def draw(data: Json) -> str:
    """Return the picture of an answer to QUESTION, as SVG. Raises ValueError where the outcome isn't there."""
    outcomes: Sequence[Json] = data["outcomes"]["nodes"]
    if not outcomes:
        raise ValueError("The graph hasn't the outcome that the picture is about.")
    [outcome] = outcomes
    rows = [*_above(outcome), *_below(outcome)]
    body: list[str] = []
    y = float(MARGIN)
    stems: dict[int, float] = {}  # for each depth where the line to what stands further in begins
    for row in rows:
        drawn, height = _drawn(row, y)
        if row.depth:
            body.append(_connector(row, stems[row.depth - 1], y))
        body += drawn
        stems[row.depth] = y + height + (4 if row.kind == "Outcome" else -2)
        y += height + GAP
    footer, y = _footer(outcome, rows, y)
    return _framed([*body, *footer], outcome["name"], round(y + MARGIN))


def main() -> None:
    """Ask the demonstration, and write the picture."""
    data, errors = answered(demonstration(), QUESTION)
    if errors:
        raise ValueError(errors)
    PICTURE.write_text(draw(data), encoding="utf-8")


def _above(outcome: Json) -> Iterator[Row]:
    """Yield what the outcome leads to, the vision first, and the outcome."""
    [goal] = [edge["node"] for edge in outcome["contributesTo"]["edges"]]
    [vision] = [edge["node"] for edge in goal["contributesTo"]["edges"]]
    yield Row(vision["name"], "Vision", 0)
    yield Row(goal["name"], "Overarching goal", 1)
    yield Row(outcome["name"], "Outcome", 2)


def _below(outcome: Json) -> Iterator[Row]:
    """Yield the goals that lead straight to the outcome and what is done for each, the largest shares first."""
    flow: Json = outcome["drivers"]["flow"]
    nodes: dict[str, Json] = {each["node"]["id"]: each["node"] for each in flow["nodes"]}
    for goal, share in _into(flow, nodes, outcome["id"], "Goal")[:GOALS]:
        yield Row(goal["label"], "Goal", 3, share)
        for contribution, part in _into(flow, nodes, goal["id"], "Contribution")[:CONTRIBUTIONS]:
            makers = [(edge["node"]["name"], edge["node"]["sector"]) for edge in contribution["makers"]["edges"]]
            yield Row(contribution["label"], "Contribution", 4, part, makers)


def _into(flow: Json, nodes: Mapping[str, Json], to_id: str, kind: str) -> list[tuple[Json, float]]:
    found = [
        (nodes[link["fromId"]], float(link["share"]))
        for link in flow["links"]
        if link["toId"] == to_id and link["polarity"] == "SUPPORTS" and nodes[link["fromId"]]["__typename"] == kind
    ]
    return sorted(found, key=lambda each: (-round(each[1], 9), each[0]["label"]))


def _drawn(row: Row, y: float) -> tuple[list[str], float]:
    """Return a row's texts, and its height."""
    left = MARGIN + row.depth * INDENT
    bold = row.kind != "Contribution"
    lines = _lines(row.text, LARGE, left)
    drawn = [] if row.kind == "Contribution" else [_text(left, y + 12, row.kind, size=NOTE, fill=GREY)]
    top = y + (0 if row.kind == "Contribution" else 18)
    bottom = top + len(lines) * LARGE * LEADING
    if row.kind == "Outcome":
        width, height = WIDTH - MARGIN - left + 8, bottom - y + 10
        drawn.insert(
            0, f'<rect x="{left - 8}" y="{y - 6:g}" width="{width}" height="{height:g}" rx="8" fill="#fdf1cc"/>'
        )
    for number, line in enumerate(lines):
        drawn.append(_text(left, top + (number + 0.8) * LARGE * LEADING, line, size=LARGE, bold=bold))
    if row.share is not None:
        at = top + 0.8 * LARGE * LEADING
        drawn.append(_text(WIDTH - MARGIN, at, _percent(row.share), size=LARGE, bold=True, end=True))
    for name, sector in row.makers:
        for number, line in enumerate(_lines(name, SMALL, left + 18)):
            middle = bottom + 0.75 * SMALL * LEADING
            if number == 0:
                drawn.append(f'<circle cx="{left + 6}" cy="{middle - 6:g}" r="6" fill="{SECTORS[sector][0]}"/>')
            drawn.append(_text(left + 20, middle, line, size=SMALL, fill=SECTORS[sector][0]))
            bottom += SMALL * LEADING
    return drawn, bottom - y


def _connector(row: Row, from_y: float, y: float) -> str:
    """Return the line from what stands further out to the row, as thick as its share is large."""
    x = MARGIN + (row.depth - 1) * INDENT + 6
    at = y + (12 if row.kind == "Contribution" else 26)
    width = 2 if row.share is None else round(2 + row.share * 30, 1)
    return (
        f'<path d="M{x} {from_y:g}V{at:g}H{x + INDENT - 12}" fill="none" stroke="{LINE}" stroke-width="{width}"'
        ' stroke-linejoin="round"/>'
    )


def _footer(outcome: Json, rows: Sequence[Row], y: float) -> tuple[list[str], float]:
    """Return the legend and what the picture leaves out, and where they end."""
    drawn = [f'<path d="M{MARGIN} {y:g}H{WIDTH - MARGIN}" stroke="{LINE}"/>']
    there = {sector for row in rows for _, sector in row.makers}
    for number, (colour, name) in enumerate(SECTORS[sector] for sector in SECTORS if sector in there):
        x = MARGIN + number % 2 * WIDTH / 2
        y += 0 if number % 2 else 28
        drawn += [f'<circle cx="{x + 6:g}" cy="{y - 5:g}" r="6" fill="{colour}"/>', _text(x + 20, y, name, size=NOTE)]
    drivers: Json = outcome["drivers"]
    contributions = sum(each["node"]["__typename"] == "Contribution" for each in drivers["flow"]["nodes"])
    shown = sum(row.kind == "Contribution" for row in rows)
    note = (
        f"{shown} of {contributions} contributions, each with its share of all that is registered for the outcome."
        f" {_percent(drivers['externalShare'])} comes from outside, and nobody works for"
        f" {_percent(drivers['unsupportedShare'])}. A share is a claim of contribution, never a proof of cause."
    )
    y += 12
    for line in wrap(note, int((WIDTH - 2 * MARGIN) / (NOTE * LETTER))):
        y += NOTE * LEADING
        drawn.append(_text(MARGIN, y, line, size=NOTE, fill=GREY))
    return drawn, y


def _percent(share: float) -> str:
    return f"{share * 100:.0f}\u00a0%"


def _lines(text: str, size: int, left: int) -> list[str]:
    return wrap(text, int((WIDTH - MARGIN - left - SHARE_WIDTH) / (size * LETTER)))


def _text(x: float, y: float, text: str, *, size: int, fill: str = INK, bold: bool = False, end: bool = False) -> str:
    more = (' font-weight="600"' if bold else "") + (' text-anchor="end"' if end else "")
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}"{more}>{escape(text)}</text>'


def _framed(body: Sequence[str], name: str, height: int) -> str:
    begin = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-family="{FONTS}">'
    title = f"<title>Who drives “{escape(name)}”</title>"
    size = f'width="{WIDTH - 2}" height="{height - 2}"'
    frame = f'<rect x="1" y="1" {size} rx="14" fill="#ffffff" stroke="{LINE}"/>'
    return "\n".join([begin, title, frame, *body, "</svg>", ""])


if __name__ == "__main__":
    main()
