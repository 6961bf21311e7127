"""How each kind of field is written."""

from collections.abc import Mapping
from typing import Any, Final, cast

from graphql import is_leaf_type

from samsyn.graph.record import Record
from samsyn.reading.catalogue import is_edge, python_name, shown_by
from samsyn.reading.declarations import ITSELF, Anew, Computed, Declared, Given, Linked, Logged, Noted, Stored
from samsyn.reading.pages import log_page, piece_page, record_page
from samsyn.reading.selection import Spot
from samsyn.reading.source import quoted
from samsyn.reading.writer import ROOT, WriteField, Writer


def stored(writer: Writer, spot: Spot, declared: Declared) -> str:
    """An attribute: of a record its text, which is kept with it."""
    name = _of(declared) or python_name(spot.field)
    if name == ITSELF:
        return writer.of_type(spot.named, spot.details, spot.this, spot.path)
    is_leaf = is_leaf_type(spot.named) and not spot.is_list
    if is_leaf and (is_edge(spot.graphql_type) or issubclass(shown_by(spot.graphql_type), Record)):
        return f"{{{spot.this}.json_{name}}}"
    return writer.value(spot, f"{spot.this}.{name}")


def computed(writer: Writer, spot: Spot, declared: Declared) -> str:
    """What a function gives; where it may be refused, the field is null or what it belongs to is."""
    kind = declared.kind
    assert isinstance(kind, Computed)  # noqa: S101 -- by the table below
    call, arguments = writer.call(spot, declared, kind.function)
    writer.may_take_long = writer.may_take_long or kind.is_question or kind.goes_far
    if kind.sort_key:
        call = f"piece_of({call}, {arguments}.values, {writer.source.bind('f', kind.sort_key)})"
    checks = [*(["at.check_shares()"] if kind.is_question else []), *writer.role_check(spot, declared)]
    if not (arguments or checks):
        return writer.value(spot, call)
    found = writer.source.fresh("value")

    def write() -> str:
        return piece_page(writer, spot, found) if kind.sort_key else writer.value(spot, found)

    def refusable() -> str:
        for line in (*checks, f"{found} = {call}"):
            writer.refuse(line)
        return write()

    if spot.is_nullable:
        return writer.caught(spot, refusable)
    writer.checked(spot, *checks, f"{found} = {call}")
    return write()


def linked(writer: Writer, spot: Spot, declared: Declared) -> str:
    """Neighbours: a page of them, all, or the first."""
    of = _of(declared)
    if callable(of):
        rows, _ = writer.call(spot, declared, of)
    else:
        rows = "None" if spot.this == ROOT else f"{spot.this}.{of or python_name(spot.field)}"
    if spot.is_page:
        return writer.caught(spot, lambda: record_page(writer, spot, declared, rows))
    return writer.value(spot, rows if callable(of) or spot.is_list else f"first({rows})")


def logged(writer: Writer, spot: Spot, _: Declared) -> str:
    """A page of the log, read ahead."""
    return writer.caught(spot, lambda: log_page(writer, spot))


def noted(writer: Writer, spot: Spot, _: Declared) -> str:
    """What is noted beside the deeds, read ahead."""
    writer.has_holes = True
    return f"{{text(at.ahead.note({spot.this}.id, {writer.source.bind('k', python_name(spot.field))}))}}"


def given(writer: Writer, spot: Spot, _: Declared) -> str:
    """What whoever runs the operation puts there: at its root, and nowhere else."""
    if len(spot.path) == 1:
        return writer.value(spot, "this")

    def refused() -> str:
        writer.refuse("at.refuse_within()")
        return "null"

    return writer.caught(spot, refused)


def anew(writer: Writer, spot: Spot, _: Declared) -> str:
    """Everything that can be asked, if that is put there."""
    found = writer.source.fresh("text")
    writer.source.add(f"{found} = 'null'")
    with writer.source.below(f"if {spot.this}.{python_name(spot.field)}:"):
        text = writer.caught(spot, lambda: writer.object(cast("Any", spot.named), spot.details, ROOT, spot.path))
        writer.source.add(f"{found} = {quoted(text)}")
    return f"{{{found}}}"


def _of(declared: Declared) -> Any:
    kind = declared.kind
    return kind.of if isinstance(kind, Stored | Linked) else ""


KINDS: Final[Mapping[type, WriteField]] = {
    Stored: stored,
    Computed: computed,
    Linked: linked,
    Logged: logged,
    Noted: noted,
    Given: given,
    Anew: anew,
}
