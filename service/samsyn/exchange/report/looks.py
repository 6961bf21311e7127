"""How a report looks: the word processor's own styles, made ours, and a few for the text in tables."""

from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

FONT: Final = "Calibri"
INK: Final = RGBColor(0x17, 0x21, 0x2B)
QUIET: Final = RGBColor(0x4A, 0x58, 0x63)
DEEP: Final = RGBColor(0x0B, 0x3A, 0x66)
LINE: Final = "cdd5dc"
TINT: Final = "eef3f8"

HEAD: Final = "Table Head"
TABLE_TEXT: Final = "Table Text"
NOTE: Final = "Note"
SHARE_NOTE: Final = "Share Note"
CONTENTS: Final = "Contents Heading"
QUIET_TABLE: Final = "Quiet Table"

_TABLE: Final = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="QuietTable">
  <w:name w:val="{QUIET_TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr><w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="0B3A66"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="0B3A66"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="60" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
      <w:bottom w:w="60" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
    </w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/></w:tcPr></w:tblStylePr>
</w:style>"""


def give_looks(document: Any, tag: str) -> None:
    """Give a new document its paper, its language, and its styles."""
    _paper(document.sections[0])
    _hyphenated(document.settings.element)
    styles = document.styles
    _language(styles, tag)
    _style(styles["Normal"], 10.5, INK, after=6)
    styles["Normal"].paragraph_format.line_spacing = 1.15
    _style(styles["Title"], 26, DEEP, bold=True, after=2)
    _without_line(styles["Title"])
    _style(styles["Subtitle"], 15, QUIET, after=10, italic=False)
    _style(styles["Heading 1"], 15, DEEP, bold=True, before=20, after=4)
    _style(styles["Caption"], 9, QUIET, bold=False, before=6, after=3)
    styles["Caption"].paragraph_format.keep_with_next = True
    _style(styles["List Bullet"], 10.5, INK, after=3)
    _style(styles["Footer"], 8.5, QUIET)
    for name in (HEAD, TABLE_TEXT, NOTE, SHARE_NOTE, CONTENTS, "TOC 1"):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("TOC"))
        style.base_style = styles["Normal"]
    _style(styles[HEAD], 9, DEEP, bold=True, after=0)
    styles[HEAD].paragraph_format.keep_with_next = True
    _style(styles[TABLE_TEXT], 9.5, INK, after=0)
    _style(styles[NOTE], 8.5, QUIET, after=0)
    _style(styles[SHARE_NOTE], 8.5, QUIET, before=4, after=10, italic=True)
    _style(styles[CONTENTS], 12, DEEP, bold=True, before=16, after=4)
    _style(styles["TOC 1"], 10.5, INK, after=2)
    styles["TOC 1"].paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
    styles.element.append(parse_xml(_TABLE))


def _paper(section: Any) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.footer_distance = Cm(1)


def _hyphenated(settings: Any) -> None:
    """Have words broken where the language breaks them: columns are narrow, and Swedish words are long."""
    hyphenation = parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>")
    settings.find(qn("w:defaultTabStop")).addnext(hyphenation)


def _language(styles: Any, tag: str) -> None:
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), tag)


def _style(
    style: Any,
    points: float,
    colour: RGBColor,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    before: float = 0,
    after: float = 0,
) -> None:
    font = style.font
    font.name, font.size, font.color.rgb, font.bold, font.italic = FONT, Pt(points), colour, bold, italic
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if "Theme" in name:  # a theme's font goes before the one that is named
            del fonts.attrib[name]
    fonts.set(qn("w:hAnsi"), FONT)
    fonts.set(qn("w:cs"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _without_line(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for line in properties.findall(qn("w:pBdr")):
        properties.remove(line)
