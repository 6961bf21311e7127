"""`samsyn export …`: the graph as tables, plans, graph files and reports."""

from pathlib import Path
from typing import Annotated

import typer

from samsyn.command.terminal import over_graph
from samsyn.model.vocabulary import Language

exports = typer.Typer(help="Export the graph as tables, plans, graph files and reports.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(dir_okay=False, help="File to write; one that is there is replaced")]
InLanguage = Annotated[Language, typer.Option("--lang", case_sensitive=False, help="Language of headings and labels")]


@exports.command("tables")
def export_tables(
    file: Annotated[Path, typer.Argument(help="Workbook (.xlsx), one sheet (.csv), or folder for all sheets as CSV")],
    lang: InLanguage = Language.SV,
) -> None:
    """Export everything that tables hold. `samsyn import tables` reads it again."""
    over_graph("samsyn.command.table_export", lambda doing, address: doing.export(address, file, lang))


@exports.command("stratml")
def export_stratml(
    file: File,
    part: Annotated[
        int, typer.Option(min=1, max=2, help="1: the plan alone; 2: with measures, targets and results")
    ] = 2,
    lang: InLanguage = Language.SV,
) -> None:
    """Export a plan in StratML (ISO 17469), and say what has no place in it."""
    over_graph("samsyn.command.stratml", lambda doing, address: doing.export(address, file, part, lang))


@exports.command("graph")
def export_graph(
    file: Annotated[
        Path, typer.Argument(dir_okay=False, help="File to write: .graphml, .gexf, .mmd, or .xml (ArchiMate)")
    ],
    aim: Annotated[str | None, typer.Option(help="Id of an aim: only what leads to it")] = None,
    lang: InLanguage = Language.SV,
) -> None:
    """Export the graph for Gephi, yEd or networkx (GraphML, GEXF), Archi (ArchiMate), or a page (Mermaid)."""
    over_graph("samsyn.command.graph_export", lambda doing, address: doing.export(address, file, aim, lang))


@exports.command("report")
def export_report(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="File to write (.docx)")],
    under: Annotated[str | None, typer.Option(help="Id of a board: only what it and those below it own")] = None,
    since: Annotated[str | None, typer.Option(help="First day of the period, such as 2026-01-01")] = None,
    until: Annotated[str | None, typer.Option(help="Last day of the period")] = None,
    lang: InLanguage = Language.SV,
) -> None:
    """Export the management review as a Word document."""
    over_graph("samsyn.command.report", lambda doing, address: doing.export(address, file, under, since, until, lang))
