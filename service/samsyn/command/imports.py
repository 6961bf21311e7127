"""`samsyn import …`: data from files and from other systems, through the mutations that everybody uses."""

from pathlib import Path
from typing import Annotated

import typer

from samsyn.command.terminal import over_graph, tell
from samsyn.settings import Settings

imports = typer.Typer(help="Import data from files and from other systems.", no_args_is_help=True)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing")]
Lenient = Annotated[bool, typer.Option("--lenient", help="Accept departures from the standard, and report each")]
Reason = Annotated[str, typer.Option(help="Why it is imported, stored in the change log")]


@imports.command("tables")
def import_tables(
    file: Annotated[
        Path, typer.Argument(exists=True, readable=True, help="Workbook (.xlsx), .csv, or folder of these")
    ],
    reason: Reason = "",
    dry_run: DryRun = False,  # noqa: FBT002 (typer's way to say a flag)
    sheet: Annotated[str, typer.Option(help="Sheet that a .csv file holds; otherwise its name says so")] = "",
    going_on: Annotated[
        str | None, typer.Option("--continue", help="Id of an import that broke off, to go on with it")
    ] = None,
) -> None:
    """Import tables, as `samsyn export tables` writes them. Safe to repeat."""
    over_graph(
        "samsyn.command.table_import",
        lambda doing, address: doing.import_(address, file, reason, tell, dry=dry_run, sheet=sheet, going_on=going_on),
    )


@imports.command("undo")
def undo_import(
    import_id: Annotated[str, typer.Argument(help="Id of the import")],
    reason: Annotated[str, typer.Option(help="Why it is undone, stored in the change log")],
) -> None:
    """Undo an import, as long as no later change depends on it."""
    over_graph("samsyn.command.table_import", lambda doing, address: doing.undo(address, import_id, reason, tell))


@imports.command("stratml")
def import_stratml(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="StratML file, Part 1 or 2")],
    reason: Reason = "",
    lenient: Lenient = False,  # noqa: FBT002 (as above)
    dry_run: DryRun = False,  # noqa: FBT002 (as above)
) -> None:
    """Import a strategic plan or performance report in StratML (ISO 17469)."""
    over_graph(
        "samsyn.command.stratml",
        lambda doing, address: doing.import_(address, file, reason, tell, lenient=lenient, dry=dry_run),
    )


@imports.command("kolada")
def import_kolada(
    file: Annotated[
        Path | None,
        typer.Argument(exists=True, dir_okay=False, readable=True, help="JSON file in the format of the Kolada API v3"),
    ] = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Fetch from Kolada, for the place and its peers")] = False,  # noqa: FBT002 (typer's way to say a flag)
) -> None:
    """Import values for measures with a key figure, from a file or from Kolada. Safe to repeat."""
    if (file is None) != fetch:
        raise typer.BadParameter("Name a file or use --fetch, not both.")
    if file:
        over_graph("samsyn.exchange.kolada", lambda doing, address: doing.from_file(address, file, tell))
    else:
        over_graph("samsyn.exchange.kolada", lambda doing, address: doing.fetched(address, Settings().kolada_url, tell))
