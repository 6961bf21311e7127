"""What is said of files that can't be taken as tables: what each is, and what to do."""

from collections.abc import Mapping
from typing import Final

from samsyn.spoken import Message

EMPTY: Final = Message(
    en="The file is empty. Save it again, and choose it anew.", sv="Filen är tom. Spara den igen, och välj den på nytt."
)
PASSWORD: Final = Message(
    en="The workbook has a password. Open it, take the password away and save it again.",
    sv="Arbetsboken har ett lösenord. Öppna den, ta bort lösenordet och spara den igen.",
)
OLDER: Final = Message(
    en="The file is of an older Office (.xls or the like). Open it and save it as .xlsx.",
    sv="Filen är av en äldre Office-typ (.xls eller liknande). Öppna den och spara den som .xlsx.",
)
NOT_TEXT: Final = Message(
    en="The file is neither a workbook nor text. Save the table from the spreadsheet as .xlsx or .csv.",
    sv="Filen är varken en arbetsbok eller text. Spara tabellen från kalkylprogrammet som .xlsx eller .csv.",
)
MIXED: Final = Message(
    en="The file has letters in two encodings (UTF-8 and Windows-1252). Save it anew as “CSV UTF-8”.",
    sv="Filen har bokstäver i två kodningar (UTF-8 och Windows-1252). Spara den på nytt som ”CSV UTF-8”.",
)
OPEN_DOCUMENT: Final = Message(
    en="The file is of the OpenDocument kind (.ods). Save it as .xlsx.",
    sv="Filen är av OpenDocument-typ (.ods). Spara den som .xlsx.",
)
DAMAGED: Final = Message(
    en="The workbook is cut off or damaged. Open it in the spreadsheet, save it anew, and take that file.",
    sv="Arbetsboken är avklippt eller skadad. Öppna den i kalkylprogrammet, spara den på nytt och använd den filen.",
)
TOO_LARGE: Final = Message(
    en="Unpacked, the workbook would be too large to be read. Save it anew without pictures and "
    "empty formatted rows, or divide it.",
    sv="Uppackad blir arbetsboken för stor för att läsas. Spara den på nytt utan bilder och tomma "
    "formaterade rader, eller dela upp den.",
)
BINARY: Final = Message(
    en="The workbook is of the binary kind (.xlsb). Save it as .xlsx.",
    sv="Arbetsboken är av det binära slaget (.xlsb). Spara den som .xlsx.",
)
NO_WORKBOOK: Final = Message(
    en="The file is packed (ZIP), but no workbook of Excel. Save the table from the spreadsheet as .xlsx.",
    sv="Filen är packad (ZIP), men ingen arbetsbok av Excel-typ. Spara tabellen från kalkylprogrammet som .xlsx.",
)
LOCKED: Final = Message(
    en="The file is packed with a password. Save it without one.",
    sv="Filen är packad med ett lösenord. Spara den utan lösenord.",
)
WITH_ENTITIES: Final = Message(
    en="The workbook has XML with declarations that no spreadsheet writes. Open it in the "
    "spreadsheet and save it anew.",
    sv="Arbetsboken har XML med deklarationer som inget kalkylprogram skriver. Öppna den i "
    "kalkylprogrammet och spara den på nytt.",
)
STRICT: Final = Message(
    en="The workbook is of the kind Strict Open XML. Save it as an ordinary Excel workbook (.xlsx).",
    sv="Arbetsboken är av slaget Strict Open XML. Spara den som en vanlig Excel-arbetsbok (.xlsx).",
)

OTHERS: Final[Mapping[bytes, Message]] = {
    b"%PDF": Message(
        en="The file is a PDF document. Save the table from the spreadsheet as .xlsx or .csv.",
        sv="Filen är ett PDF-dokument. Spara tabellen från kalkylprogrammet som .xlsx eller .csv.",
    ),
    b"{\\rtf": Message(
        en="The file is a text document (RTF). Save the table from a spreadsheet as .xlsx or .csv.",
        sv="Filen är ett textdokument (RTF). Spara tabellen från ett kalkylprogram som .xlsx eller .csv.",
    ),
    b"<": Message(
        en="The file is a web page or XML, whatever its name says. Open it in the spreadsheet and save it as .xlsx.",
        sv="Filen är en webbsida eller XML, vad den än heter. Öppna den i kalkylprogrammet och spara den som .xlsx.",
    ),
    b"\x1f\x8b": Message(
        en="The file is compressed (gzip). Unpack it first.", sv="Filen är komprimerad (gzip). Packa upp den först."
    ),
}
"""Files of other kinds by how they begin."""
