"""What is printed once the service answers."""

import json
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from samsyn.command.prepare import Prepared
from samsyn.errors import DatabaseDamaged
from samsyn.settings import Settings

POLL_SECONDS = 0.05
NO_ADMIN_YET = (
    "No administrator has used a key so far. Each is shown once: if it is lost, issue another on this machine, with the"
    " same SAMSYN_DATA_DIR (samsyn keys issue NAME --role ADMIN), or set SAMSYN_BOOTSTRAP_ADMIN_KEY."
)
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (shown in an address, not bound)


def wait_until_ready(settings: Settings) -> None:
    """Return when /readyz says that requests can be served. Raises DatabaseDamaged where they never will be."""
    while not _is_ready(settings):
        time.sleep(POLL_SECONDS)


def announcement(settings: Settings, ready: Prepared, seconds: float) -> str:
    """Where the service answers, the first key, and a command that asks the main question about the example.

    The command is for a shell to run; where nothing is read without a key, it takes one from the variable KEY.
    """
    url = url_of(settings)
    lines = [
        f"Samsyn answers on {url} ({seconds:.1f} s after the start). Ctrl-C stops it.",
        f"Try queries in a browser: {url}/graphql",
        "",
    ]
    if settings.behind_tls and not (settings.allowed_hosts or settings.public_url):
        lines += ["It answers by the name localhost alone. Name those of yours in SAMSYN_ALLOWED_HOSTS.", ""]
    if ready.no_admin_yet:
        lines += [NO_ADMIN_YET, ""]
    if ready.admin_key:
        lines += [f"The key of an administrator, shown this once: {ready.admin_key}", ""]
    example = ready.example
    if example is None:
        return "\n".join([*lines, "The graph has no outcome yet. A demonstration is loaded by: samsyn seed vaggeryd"])
    query = (
        f'{{ drivers(aimId: "{example.id}") {{ '
        "actors { nodes { actor { name } share } } unsupportedShare externalShare } }"
    )
    body = json.dumps({"query": query})
    key = "" if settings.sees_without_key == "all" else ' -H "authorization: Bearer $KEY"'
    curl = f"curl -s {url}/graphql -H 'content-type: application/json'{key} -d '{body}'"
    return "\n".join([*lines, f"Who drives \u201c{example.name}\u201d?", "", curl])


def url_of(settings: Settings) -> str:
    """The address for somebody on this machine."""
    host = ANYWHERE.get(settings.host, settings.host)
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


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
