"""The command `samsyn`."""

import asyncio
import os
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from samsyn.command.exports import InLanguage, exports
from samsyn.command.imports import imports
from samsyn.command.terminal import MISUSE, over_graph, say, say_if_heard, settings_given, tell
from samsyn.errors import InvalidArgument, SamsynError
from samsyn.model.invitations import DAYS, DAYS_MAX
from samsyn.model.vocabulary import Language
from samsyn.spoken import in_locale

INTERRUPTED = 130

KeyFile = Annotated[
    Path | None,
    typer.Option(exists=True, dir_okay=False, readable=True, help="File with the private key, if the backup is sealed"),
]

commands = typer.Typer(
    help="Who drives what: a place's vision, goals and contributions as one graph, with a GraphQL API.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


keys = typer.Typer(
    help="Manage API keys, whether the service is running or not.",
    no_args_is_help=True,
)
commands.add_typer(keys, name="keys")

audit = typer.Typer(help="Verify, hash or redact the change log.", no_args_is_help=True)
commands.add_typer(audit, name="audit")

commands.add_typer(exports, name="export")
commands.add_typer(imports, name="import")


def main() -> None:
    """Run the command of the command line. What can't be done is told in words; the exit code is 1 or 2 then."""
    try:
        commands()
    except SamsynError as error:
        typer.echo(f"samsyn: {error}", err=True)
        raise SystemExit(1) from None


@commands.callback(invoke_without_command=True)
def samsyn(
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,  # noqa: FBT002 (typer's way to say a flag)
) -> None:
    """Print the version where it is asked for; the commands do the rest."""
    os.umask(0o077)  # what is written is for whoever runs this alone
    if show_version:
        typer.echo(f"samsyn {_version()}")
        raise typer.Exit


@commands.command()
def serve() -> None:
    """Start the database and the service. Ctrl-C or SIGTERM stops both."""
    settings = settings_given()
    from samsyn.command import serve as serving  # noqa: PLC0415 (each command loads what it needs)

    try:
        serving.serve(settings, say_if_heard)
    except KeyboardInterrupt:
        say(in_locale(en="Stopped before it was ready.", sv="Stoppad innan tjänsten var igång."))
        raise typer.Exit(INTERRUPTED) from None


@commands.command("new")
def begin_with_own(
    name: Annotated[str, typer.Argument(help="Name of the municipality, such as Vaggeryd")],
    code: Annotated[str, typer.Option(help="Its code, four digits, such as 0665")],
    workbook: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Workbook to create (.xlsx), by default called after the name")
    ] = None,
    lang: InLanguage = Language.SV,
    force: Annotated[bool, typer.Option("--force", help="Replace the workbook if there is one")] = False,  # noqa: FBT002 (as above)
) -> None:
    """Make an empty place, and a workbook to fill with its data."""
    settings = settings_given()
    from samsyn.command import new  # noqa: PLC0415 (each command loads what it needs)

    wanted = new.Beginning(name, code, workbook or new.workbook_of(name), lang, replacing=force)
    say(new.begin(settings, wanted, tell))


@commands.command("seed")
def load_seed(name: Annotated[str, typer.Argument(help="Name of the seed: vaggeryd or klippan_2020")]) -> None:
    """Load seed data into the database."""
    settings = settings_given()
    from samsyn.command import prepare as preparing  # noqa: PLC0415 (each command loads what it needs)
    from samsyn.command.reaching import reached  # noqa: PLC0415 (each command loads what it needs)

    preparing.seed_folder(name)
    with reached(settings, say) as address:
        asyncio.run(preparing.fill(address, name, say))
    say(in_locale(en="Loaded.", sv="Inläst."))


@keys.command("issue")
def issue_key(
    name: Annotated[
        str, typer.Argument(help="Name of the key holder in the change log: an organisation or a function")
    ],
    role: Annotated[str, typer.Option(help="VIEWER, PARTNER, STRATEGIST, ADMIN or KIOSK")],
    actor: Annotated[
        list[str] | None, typer.Option(help="Id of an actor that a PARTNER acts for; may be repeated")
    ] = None,
    measure: Annotated[str | None, typer.Option(help="Id of the measure that a KIOSK collects votes for")] = None,
    expires: Annotated[str | None, typer.Option(help="Expiry, such as 2027-06-30T00:00:00Z")] = None,
) -> None:
    """Issue an API key and print it. It is shown only once."""
    given = {"name": name, "role": role, "actorIds": actor or [], "measureId": measure, "expiresAt": expires}
    over_graph("samsyn.command.keys", lambda doing, address: doing.issue(address, given))


@keys.command("list")
def list_keys() -> None:
    """List all API keys, newest first."""
    over_graph("samsyn.command.keys", lambda doing, address: doing.listed(address))


@keys.command("revoke")
def revoke_key(key_id: Annotated[str, typer.Argument(help="Id of the key, as shown by `samsyn keys list`")]) -> None:
    """Revoke an API key with immediate effect."""
    over_graph("samsyn.command.keys", lambda doing, address: doing.revoke(address, key_id))


@keys.command("rotate")
def rotate_key(
    key_id: Annotated[str, typer.Argument(help="Id of the key, as shown by `samsyn keys list`")],
    grace_hours: Annotated[int, typer.Option(help="Hours that the current secret remains valid")] = 24,
) -> None:
    """Replace the secret of an API key and print the new one. It is shown only once."""
    given = {"id": key_id, "graceHours": grace_hours}
    over_graph("samsyn.command.keys", lambda doing, address: doing.rotate(address, given))


@commands.command("invite")
def invite(
    actor: Annotated[str, typer.Argument(help="Id or name of the actor that the invited person will act for")],
    name: Annotated[str, typer.Option(help="Who is invited, preferably a function such as Ungdomsledaren")],
    days: Annotated[int, typer.Option(min=1, max=DAYS_MAX, help="Number of days that the link is valid")] = DAYS,
    url: Annotated[str | None, typer.Option(help="Public address of the service, if not SAMSYN_PUBLIC_URL")] = None,
) -> None:
    """Invite somebody to act for an actor, and print the link. It is shown only once and can be used once."""
    settings = settings_given(**({"public_url": url} if url else {}))
    given = {"name": name, "days": days, "settings": settings, "with_picture": sys.stdout.isatty()}
    over_graph("samsyn.command.invite", lambda doing, address: doing.invite(address, actor, **given))


@commands.command("ballots")
def hand_out_ballots(
    measure: Annotated[str, typer.Argument(help="Id of the measure to vote on; its method must be PULSE")],
    count: Annotated[int, typer.Option(help="Number of ballots")],
    sheet: Annotated[Path, typer.Option(help="HTML file to create, with a link and a QR code for each ballot")],
    group: Annotated[str | None, typer.Option(help="Id of the beneficiary group that the voters belong to")] = None,
    url: Annotated[str | None, typer.Option(help="Public address of the service, if not SAMSYN_PUBLIC_URL")] = None,
) -> None:
    """Issue ballots and create a sheet to print."""
    from samsyn.command.ballots import address_of_links  # noqa: PLC0415 (each command loads what it needs)

    links = address_of_links(settings_given(**({"public_url": url} if url else {})))
    given = {"measure_id": measure, "count": count, "group_id": group}
    over_graph("samsyn.command.ballots", lambda doing, address: doing.hand_out(address, links, sheet, **given))


@commands.command("verify")
@audit.command("verify")
def verify(
    file: Annotated[
        Path | None, typer.Argument(exists=True, dir_okay=False, help="A backup; by default the database is verified")
    ] = None,
    *,
    database: Annotated[bool, typer.Option("--database", help="Verify the database, as without FILE")] = False,
    key: KeyFile = None,
    known: Annotated[str | None, typer.Option(help="Hash printed by an earlier run; it must still exist")] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Accept what is stored as it is")] = False,
    reason: Annotated[str | None, typer.Option(help="Why it is accepted, stored in the change log")] = None,
) -> None:
    """Verify that the change log and the graph are stored as they were written, in the database or in a backup."""
    if file:
        if database or accept or reason or known:
            raise typer.BadParameter(
                "A backup is verified alone: leave out --database, --known, --accept and --reason."
            )
        from samsyn.command import verify as verifying  # noqa: PLC0415 (each command loads what it needs)

        say(asyncio.run(verifying.verify_file(file, key)))
        return
    if key:
        raise typer.BadParameter("--key opens a sealed backup: name its file, too.")
    if accept != bool(reason) or (accept and known):
        raise typer.BadParameter("Use --accept and --reason together and without --known, or neither of them.")
    if accept:
        over_graph(
            "samsyn.command.verify",
            lambda doing, address: doing.accept(address, reason, settings_given()),
            as_it_is=True,
        )
    else:
        over_graph("samsyn.command.verify", lambda doing, address: doing.verify(address, known), as_it_is=True)


@commands.command("backup-key")
def make_backup_key(file: Annotated[Path, typer.Argument(dir_okay=False, help="File to create")]) -> None:
    """Make a private key that opens backups, and print the public key for which they are sealed."""
    from samsyn.command import backup  # noqa: PLC0415 (each command loads what it needs)

    say(backup.make_key(file))


@commands.command("backup")
def back_up(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="File to write; one that is there is replaced")],
    recipient: Annotated[
        str | None, typer.Option(help="Public key (age1…) for which it is sealed, if not SAMSYN_BACKUP_RECIPIENT")
    ] = None,
) -> None:
    """Write everything that is stored into a file, while the service runs or not."""
    settings = settings_given(**({"backup_recipient": recipient} if recipient else {}))
    from samsyn.command import backup  # noqa: PLC0415 (each command loads what it needs)

    say(backup.back_up(settings, file, settings.backup_recipient, tell))


@commands.command("restore")
def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="File of `samsyn backup`")],
    key: KeyFile = None,
) -> None:
    """Restore a backup into an empty database, embedded or Neo4j."""
    settings = settings_given()
    from samsyn.command import backup  # noqa: PLC0415 (each command loads what it needs)

    say(backup.restore(settings, file, key, tell))


@audit.command("graph")
def hash_graph() -> None:
    """Print the hash of the graph, to compare it with a backup or a copy."""
    over_graph("samsyn.command.audit", lambda doing, address: doing.hash_in_words(address))


@audit.command("redact")
def redact_audit(
    numbers: Annotated[list[int], typer.Argument(help="Sequence numbers of the changes (`sequence`)")],
    reason: Annotated[str, typer.Option(help="Reason, such as the decision behind it, without personal data")],
) -> None:
    """Erase the values, reasons and persons from changes in the log. The hash chain still verifies."""
    over_graph("samsyn.command.audit", lambda doing, address: doing.redact(address, numbers, reason))


@commands.command()
def schema() -> None:
    """Print the GraphQL schema."""
    from samsyn.api.schema import sdl  # noqa: PLC0415 (each command loads what it needs)

    typer.echo(sdl(), nl=False)


@commands.command()
def permissions(
    into: Annotated[Path | None, typer.Option(help="Markdown file to put the table into, between its markers")] = None,
) -> None:
    """Print the permissions for all mutations as a Markdown table."""
    from samsyn.command.permissions import put_into, table  # noqa: PLC0415 (each command loads what it needs)

    if into is None:
        typer.echo(table())
    else:
        into.write_text(put_into(into.read_text(encoding="utf-8")), encoding="utf-8")


@commands.command("plan")
def print_plan(
    file: Annotated[Path, typer.Argument(help="A .graphql file, such as schema/operations/goal_card.graphql")],
    operation: Annotated[str | None, typer.Option(help="Name of the operation, if the file has several")] = None,
    variables: Annotated[str, typer.Option(help="Values for @skip and @include, as a JSON object")] = "{}",
) -> None:
    """Print the Python source code that an operation is compiled to."""
    settings = settings_given()
    from samsyn.command.plan import source_of  # noqa: PLC0415 (each command loads what it needs)

    try:
        typer.echo(source_of(file, operation, variables, settings))
    except InvalidArgument as fault:
        typer.echo(f"samsyn: {fault}", err=True)
        raise typer.Exit(MISUSE) from None


def _version() -> str:
    try:
        return version("samsyn")
    except PackageNotFoundError:
        return "(not installed)"
