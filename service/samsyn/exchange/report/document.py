"""A report as a Word document: its own heading styles, contents list, captions and header rows, on A4.

What a screen reader and the word processor go by is there as they know it: levels of headings, the language, header
rows that are repeated on each page, and a title for each table.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, BinaryIO, Final

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from samsyn.exchange.report import words
from samsyn.exchange.report.looks import CONTENTS, HEAD, NOTE, QUIET_TABLE, SHARE_NOTE, TABLE_TEXT, give_looks
from samsyn.exchange.report.told import SHARE, Cell, Report, Section, Table
from samsyn.model.vocabulary import Language

TAGS: Final = {Language.SV: "sv-SE", Language.EN: "en-GB"}
WIDTH_CM: Final = 17.0  # of A4 between its margins
STYLE_IDS: Final = {style: style.replace(" ", "") for style in (TABLE_TEXT, NOTE)}
CONTENTS_FIELD: Final = r'TOC \o "1-1" \h \z \u'


def write(file: BinaryIO, report: Report) -> None:
    """Write the document."""
    document = Document()
    tag = TAGS[report.language]
    give_looks(document, tag)
    _name(document, report, tag)
    document.add_paragraph(report.title, style="Title")
    document.add_paragraph(report.whose, style="Subtitle")
    for line in report.about:
        document.add_paragraph(line, style=NOTE)
    _contents(document, report)
    number = 0
    for place, section in enumerate(report.sections):
        heading = document.add_heading(section.heading, 1)
        _bookmark(heading, place)
        _write(document, section)
        if section.table:
            number += 1
            _table(document, report, section.table, number)
    document.add_paragraph(words.MADE_OF.text(report.language), style=SHARE_NOTE)
    _footer(document, report)
    document.save(file)


def _name(document: Any, report: Report, tag: str) -> None:
    """What the file itself tells of it."""
    known = document.core_properties
    known.title = f"{report.title}: {report.whose}"
    known.subject = " ".join(report.about)
    known.language = tag
    known.author = "Samsyn"
    known.comments = known.keywords = ""
    known.created = known.modified = datetime.now(UTC)


def _write(document: Any, section: Section) -> None:
    for lead in section.leads:
        paragraph = document.add_paragraph(lead)
        paragraph.paragraph_format.keep_with_next = section.table is not None
    for point in section.points:
        document.add_paragraph(point, style="List Bullet")


def _table(document: Any, report: Report, told: Table, number: int) -> None:
    caption = document.add_paragraph(f"{words.TABLE.text(report.language)} ", style="Caption")
    _field(caption, "SEQ Table \\* ARABIC", str(number))
    caption.add_run(f". {told.caption}")
    table = document.add_table(rows=1, cols=len(told.heads), style=QUIET_TABLE)
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    _title(table, told.caption)
    whole = sum(told.widths)
    widths = [Cm(WIDTH_CM * width / whole) for width in told.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    head = table.rows[0]
    for cell, text, width in zip(head.cells, told.heads, widths, strict=True):
        cell.width = width
        cell.paragraphs[0].style = HEAD
        cell.paragraphs[0].add_run(text)
    _mark(head, "w:tblHeader", "w:cantSplit")
    for place, row in enumerate(told.rows, 1):
        goes_on = any(cell.goes_on for each in told.rows[place : place + 1] for cell in each)
        _row(table, row, widths, with_next=goes_on)
    if told.has_shares:
        document.add_paragraph(SHARE.text(report.language), style=SHARE_NOTE)


def _row(table: Any, cells: Sequence[Cell], widths: Sequence[Any], *, with_next: bool) -> None:
    """A row, which stays on the page of the one after it where that goes on with it."""
    added = table.add_row()
    _mark(added, "w:cantSplit")
    for cell, told, width in zip(added.cells, cells, widths, strict=True):
        cell.width = width
        _merge(cell, told)
        notes = [each for each in told.notes if each]
        texts = [(told.text, TABLE_TEXT)] if told.text or not notes else []
        texts += [(each, NOTE) for each in notes]
        first = cell.paragraphs[0]
        for place, (text, style) in enumerate(texts):
            paragraph = cell.add_paragraph() if place else first
            paragraph._p.style = STYLE_IDS[style]  # noqa: SLF001 -- by name python-docx looks through all styles
            paragraph.paragraph_format.keep_with_next = with_next or None
            if not told.goes_on:
                paragraph.add_run(text)


def _merge(cell: Any, told: Cell) -> None:
    """Have a cell that goes on be one with that above; which one that is, the one above says."""
    if told.goes_on:
        properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 -- python-docx merges whole ranges alone
        properties.append(OxmlElement("w:vMerge"))
        above = cell._tc._tc_above.get_or_add_tcPr()  # noqa: SLF001 -- as above
        if above.find(qn("w:vMerge")) is None:
            above.append(_element("w:vMerge", {"w:val": "restart"}))


def _contents(document: Any, report: Report) -> None:
    """The contents list, filled with the headings: the word processor adds the pages when it updates the field."""
    document.add_paragraph(words.CONTENTS.text(report.language), style=CONTENTS)
    for place, section in enumerate(report.sections):
        paragraph = document.add_paragraph(style="TOC 1")
        if place == 0:
            _begin(paragraph, CONTENTS_FIELD)
        link = _element("w:hyperlink", {"w:anchor": f"section{place}", "w:history": "1"})
        run = paragraph.add_run(section.heading)
        paragraph._p.append(link)  # noqa: SLF001 -- python-docx makes no links within a document
        link.append(run._r)  # noqa: SLF001 -- as above
        if place == len(report.sections) - 1:
            paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": "end"}))  # noqa: SLF001 -- as above
    document.add_paragraph(words.CONTENTS_HELP.text(report.language), style=NOTE)


def _bookmark(heading: Any, place: int) -> None:
    start = _element("w:bookmarkStart", {"w:id": str(place), "w:name": f"section{place}"})
    end = _element("w:bookmarkEnd", {"w:id": str(place)})
    heading._p.insert(1, start)  # noqa: SLF001 -- python-docx makes no bookmarks
    heading._p.append(end)  # noqa: SLF001 -- as above


def _footer(document: Any, report: Report) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph.add_run(f"{report.title}: {report.whose}\t\t{words.PAGE.text(report.language)} ")
    _field(paragraph, "PAGE", "1")
    paragraph.add_run(f" {words.OF.text(report.language)} ")
    _field(paragraph, "NUMPAGES", "1")


def _field(paragraph: Any, code: str, shown: str) -> None:
    """A field, with what is shown until it is updated."""
    _begin(paragraph, code)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": "end"}))  # noqa: SLF001 -- python-docx makes no fields


def _begin(paragraph: Any, code: str) -> None:
    text = _element("w:instrText", {qn("xml:space"): "preserve"})
    text.text = f" {code} "
    begin = _element("w:fldChar", {"w:fldCharType": "begin"})
    for each in (begin, text, _element("w:fldChar", {"w:fldCharType": "separate"})):
        paragraph.add_run()._r.append(each)  # noqa: SLF001 -- as above


def _title(table: Any, caption: str) -> None:
    properties = table._tbl.tblPr  # noqa: SLF001 -- python-docx gives tables no titles
    look = properties.find(qn("w:tblLook"))
    for name, value in {"firstRow": "1", "firstColumn": "0", "noHBand": "1", "noVBand": "1", "val": "0620"}.items():
        look.set(qn(f"w:{name}"), value)
    properties.append(_element("w:tblCaption", {"w:val": caption}))


def _mark(row: Any, *names: str) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 -- python-docx marks no rows
    for name in reversed(names):  # the format wants cantSplit first
        properties.append(OxmlElement(name))


def _element(name: str, attributes: dict[str, str]) -> Any:
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(attribute) if attribute.startswith("w:") else attribute, value)
    return element
