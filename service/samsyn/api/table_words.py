"""What the columns of a table of any list are called, where histories don't call their fields so already."""

from collections.abc import Mapping
from typing import Final

from samsyn.exchange.tables.column_words import COLUMNS
from samsyn.model.vocabulary import Language
from samsyn.model.vocabulary.history import HISTORY_WORDS
from samsyn.spoken import Message

WORDS: Final[Mapping[str, Message]] = {
    "actions": Message(en="actions", sv="åtgärder"),
    "actors": Message(en="actors", sv="aktörer"),
    "at": Message(en="at", sv="när"),
    "attainment": Message(en="attainment", sv="måluppfyllelse"),
    "attainmentIndex": Message(en="attainment index", sv="index för måluppfyllelse"),
    "by": Message(en="by", sv="av"),
    "code": Message(en="code", sv="kod"),
    "concerns": Message(en="concerns", sv="gäller"),
    "contributesTo": Message(en="contributes to", sv="bidrar till"),
    "contributionsCount": Message(en="number of contributions", sv="antal insatser"),
    "importId": Message(en="import", sv="inläsning"),
    "createdAt": Message(en="created at", sv="registrerad"),
    "decision": Message(en="decision", sv="beslut"),
    "deed": Message(en="mutation", sv="händelse"),
    "deedKind": Message(en="kind of mutation", sv="slag av händelse"),
    "drives": Message(en="share in", sv="andel i"),
    "ending": Message(en="ending", sv="avslut"),
    "experiencedBy": Message(en="experienced by", sv="upplevs av"),
    "expresses": Message(en="expresses", sv="uttrycker"),
    "externalShare": Message(en="external share", sv="andel yttre påverkan"),
    "fact": Message(en="fact", sv="vad som hände"),
    "goalsCount": Message(en="number of goals", sv="antal mål"),
    "hasEnded": Message(en="has ended", sv="har slutat"),
    "holderId": Message(en="id of the holder", sv="innehavarens id"),
    "holderName": Message(en="holder", sv="innehavare"),
    "id": Message(en="id", sv="id"),
    "indicates": Message(en="indicates", sv="mäter"),
    "isCurrent": Message(en="this session", sv="den här inloggningen"),
    "label": Message(en="name", sv="benämning"),
    "lastSeenOn": Message(en="last seen", sv="senast sedd"),
    "lastUsedOn": Message(en="last used", sv="senast använd"),
    "latest": Message(en="latest observation", sv="senaste observation"),
    "lessons": Message(en="lessons", sv="lärdomar"),
    "measure": Message(en="measure", sv="mått"),
    "measuresCount": Message(en="number of measures", sv="antal mått"),
    "measures": Message(en="measures", sv="mått"),
    "memberOf": Message(en="member of", sv="medlem i"),
    "message": Message(en="message", sv="beskrivning"),
    "missing": Message(en="missing", sv="saknas"),
    "node": Message(en="item", sv="sak"),
    "nodes": Message(en="items", sv="gäller"),
    "note": Message(en="note", sv="besked"),
    "observation": Message(en="observation", sv="observation"),
    "openedBy": Message(en="opened by", sv="öppnad med"),
    "owner": Message(en="owner", sv="ansvarig"),
    "owners": Message(en="owners", sv="ansvariga"),
    "owns": Message(en="answers for", sv="ansvarar för"),
    "partOf": Message(en="part of", sv="del av"),
    "parts": Message(en="parts", sv="delar"),
    "perception": Message(en="perception", sv="upplevelse"),
    "proposal": Message(en="proposal", sv="förslag"),
    "proposedAt": Message(en="proposed at", sv="föreslaget"),
    "reason": Message(en="reason", sv="skäl"),
    "refused": Message(en="refused", sv="avvisad"),
    "reportedStatus": Message(en="reported status", sv="rapporterad status"),
    "reviewedBy": Message(en="reviewed by", sv="prövad av"),
    "sameInfluence": Message(en="same influence", sv="samma påverkan"),
    "sector": Message(en="sector", sv="sektor"),
    "sequence": Message(en="number", sv="nummer"),
    "severity": Message(en="severity", sv="allvar"),
    "staleness": Message(en="staleness", sv="inaktualitet"),
    "supportedBy": Message(en="supported by", sv="stöds av"),
    "trend": Message(en="trend", sv="trend"),
    "unsupportedShare": Message(en="unsupported share", sv="andel utan stöd"),
    "updatedAt": Message(en="updated at", sv="senast ändrad"),
    "usedBy": Message(en="used by", sv="används av"),
    "values": Message(en="values", sv="värdeord"),
    "version": Message(en="version", sv="version"),
}


def heading_of(path: tuple[str, ...], language: Language) -> str:
    """What a column is called, by the fields that lead to it. Raises KeyError for one without words."""
    told = ": ".join(_word(field, language) for field in path)
    return told[:1].upper() + told[1:]


def _word(field: str, language: Language) -> str:
    if field in WORDS:
        return WORDS[field].text(language)
    if field in HISTORY_WORDS:
        swedish, english = HISTORY_WORDS[field]
        return (swedish if language is Language.SV else english).label
    return COLUMNS[field][language].lower()
