"""What commands share at the terminal: the settings they are given, what they say, and work over the graph."""

import asyncio
import logging
import os
from collections.abc import Callable, Coroutine
from importlib import import_module
from typing import Any, Final

import typer
from pydantic import ValidationError

from samsyn.model.times import keep_time_of
from samsyn.settings import PREFIX, Settings

log = logging.getLogger(__name__)

MISUSE: Final = 2


def over_graph(module: str, work: Callable[[Any, Any], Coroutine[Any, Any, str]], *, as_it_is: bool = False) -> None:
    """Do something of a module over the graph that the settings name, and print what it says."""
    settings = settings_given()
    from samsyn.command.reaching import reached  # noqa: PLC0415 (each command loads what it needs)

    doing = import_module(module)
    with reached(settings, tell, as_it_is=as_it_is) as address:
        told = asyncio.run(work(doing, address))
    say(told)


def settings_given(**instead: str) -> Settings:
    """The settings of the environment, but for what is said `instead`, or the end of it all with a line per fault."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in sorted(set(os.environ) - known):
        if name.startswith(PREFIX):
            typer.echo(f"samsyn: {name} is set, but there is no such setting. It is ignored.", err=True)
    try:
        settings = Settings.model_validate(instead)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            words = fault["msg"].removeprefix("Value error, ")
            names = "".join(f"{PREFIX}{str(part).upper()}: " for part in fault["loc"])
            typer.echo(f"samsyn: {names}{words}", err=True)
        raise typer.Exit(MISUSE) from None
    keep_time_of(settings.time_zone)
    return settings


def say(words: str) -> None:
    typer.echo(words)


def say_if_heard(words: str) -> None:
    """Say it; where nobody can hear it, the service goes on without."""
    try:
        say(words)
    except OSError as error:
        log.warning("Standard output can't be written to (%s), so what the service says is lost.", error.strerror)


def tell(words: str) -> None:
    typer.echo(words, err=True)
