"""What is printed once the service answers: the first screen, in the language of the locale."""

import json
import shlex
import shutil
import sys
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from samsyn.command.prepare import Prepared
from samsyn.errors import DatabaseDamaged
from samsyn.settings import Settings
from samsyn.spoken import in_locale

POLL_SECONDS = 0.05
NAME = "samsyn"
A_KEY = "KEY=samsyn_…\n"
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (shown in an address, not bound)


def wait_until_ready(settings: Settings) -> None:
    """Return when /readyz says that requests can be served. Raises DatabaseDamaged where they never will be."""
    while not _is_ready(settings):
        time.sleep(POLL_SECONDS)


def announcement(settings: Settings, ready: Prepared, seconds: float) -> str:
    """The addresses, an administrator's key and how to get another, and three things to do next.

    One of these is a command that asks the main question about the example, for a shell to run; where nothing is read
    without a key, it takes one from the variable KEY.
    """
    parts = [
        _addresses(settings, seconds),
        *_keys(settings, ready),
        in_locale(en="Three things to do next:", sv="Tre saker att göra härnäst:"),
        *(f"{number}. {step}" for number, step in enumerate(_next_steps(settings, ready), 1)),
    ]
    return "\n\n".join(parts)


def command(settings: Settings) -> str:
    """How to call this `samsyn` in the folder of its start, over the same data.

    By its name where the PATH has it, else by its path; with SAMSYN_DATA_DIR where that isn't the usual folder.
    """
    is_usual = settings.neo4j_uri or settings.data_dir == Settings.model_fields["data_dir"].default
    data = "" if is_usual else f"SAMSYN_DATA_DIR={shlex.quote(str(settings.data_dir))} "
    return data + _called()


def _called() -> str:
    own = Path(sys.argv[0]).absolute()
    on_path = shutil.which(NAME)
    if own.name != NAME or not own.exists() or (on_path and own.samefile(on_path)):
        return NAME
    return shlex.quote(str(own.relative_to(Path.cwd()) if own.is_relative_to(Path.cwd()) else own))


def url_of(settings: Settings) -> str:
    """The address for somebody on this machine."""
    host = ANYWHERE.get(settings.host, settings.host)
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def _addresses(settings: Settings, seconds: float) -> str:
    url = url_of(settings)
    time_sv = f"{seconds:.1f}".replace(".", ",")
    lines = [
        in_locale(
            en=f"Samsyn answers on {url} ({seconds:.1f} s after the start). Ctrl-C stops it.",
            sv=f"Samsyn svarar på {url} ({time_sv} s efter starten). Ctrl-C stoppar tjänsten.",
        ),
        "",
        in_locale(
            en=f"  {url}/graphql         GraphQL endpoint; in a browser a page to try queries",
            sv=f"  {url}/graphql         GraphQL-adress; i en webbläsare en sida att pröva frågor på",
        ),
        in_locale(
            en=f"  {url}/schema.graphql  the schema, with descriptions",
            sv=f"  {url}/schema.graphql  schemat, med beskrivningar",
        ),
    ]
    if settings.behind_tls and not (settings.allowed_hosts or settings.public_url):
        nameless = in_locale(
            en="It only answers to the host name localhost. List your own host names in SAMSYN_ALLOWED_HOSTS.",
            sv="Den svarar bara på värdnamnet localhost. Ange era egna värdnamn i SAMSYN_ALLOWED_HOSTS.",
        )
        lines += ["", nameless]
    return "\n".join(lines)


def _keys(settings: Settings, ready: Prepared) -> list[str]:
    parts: list[str] = []
    if ready.admin_key:
        heading = in_locale(
            en="Administrator key, shown only once. Store it like a password:",
            sv="Administratörsnyckel, som bara visas en gång. Spara den som ett lösenord:",
        )
        parts.append(f"{heading}\n\n  {ready.admin_key}")
    elif ready.no_admin_yet:
        missed = in_locale(
            en="No administrator has used a key yet. A key is shown only once. If it is lost, issue another.",
            sv="Ingen administratör har använt en nyckel än. En nyckel visas bara en gång. Är den borta, skapa en ny.",
        )
        parts.append(missed)
    get_another = in_locale(
        en="To issue another key, at any time, in another terminal in this folder:",
        sv="Utfärda en till nyckel, när som helst, i en annan terminal i denna mapp:",
    )
    if settings.neo4j_uri:
        get_another = in_locale(
            en="To issue another key, at any time, with the same settings:",
            sv="Utfärda en till nyckel, när som helst, med samma inställningar:",
        )
    parts.append(f"{get_another}\n\n  {_issue(settings, 'ADMIN')}")
    return parts


def _issue(settings: Settings, role: str) -> str:
    return f"{command(settings)} keys issue {in_locale(en='NAME', sv='NAMN')} --role {role}"


def _next_steps(settings: Settings, ready: Prepared) -> list[str]:
    give = in_locale(en="Give a strategist a key:", sv="Ge en strateg en nyckel:")
    give_key = f"{give}\n\n{_issue(settings, 'STRATEGIST')}"
    if ready.example is None:
        begin = in_locale(
            en="Enter your municipality, its vision and its goals: docs/begin.md describes the order.",
            sv="Lägg in er kommun, visionen och målen: docs/begin.sv.md beskriver ordningen.",
        )
        look = in_locale(en="Or look at the demonstration first:", sv="Eller titta på demonstrationen först:")
        return [begin, give_key, f"{look}\n\n{command(settings)} seed vaggeryd"]
    ask = in_locale(
        en=f"Ask who drives \u201c{ready.example.name}\u201d, in another terminal:",
        sv=f"Fråga vem som driver \u201d{ready.example.name}\u201d, i en annan terminal:",
    )
    begin = in_locale(
        en="Start with your own municipality: docs/begin.md.",
        sv="Börja med er egen kommun: docs/begin.sv.md.",
    )
    return [f"{ask}\n\n{_question(settings, ready.example.id)}", give_key, begin]


def _question(settings: Settings, aim_id: str) -> str:
    query = (
        f'{{ drivers(aimId: "{aim_id}") {{ '
        "actors { nodes { actor { name } share } } unsupportedShare externalShare } }"
    )
    set_key, key = ("", "") if settings.sees_without_key == "all" else (A_KEY, ' -H "authorization: Bearer $KEY"')
    body = json.dumps({"query": query})
    return f"{set_key}curl -s {url_of(settings)}/graphql -H 'content-type: application/json'{key} -d '{body}'"


def _is_ready(settings: Settings) -> bool:
    connection = HTTPConnection(urlsplit(url_of(settings)).netloc, timeout=5)
    try:
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        if answer.status != HTTPStatus.OK and json.loads(answer.read()).get("failing") == DatabaseDamaged.failing:
            raise DatabaseDamaged(["The service's log says in which way."])
    except (OSError, HTTPException, ValueError):
        return False
    else:
        return answer.status == HTTPStatus.OK
    finally:
        connection.close()
