"""What the head of a request may be, before anything is done for it: by which name it asks, and how much it says.

Whoever owns a name can have it lead to an address of somebody else's machine or network, and a page under that name
then reads there as if it were its own (DNS rebinding). So what doesn't ask by a name of ours isn't answered. And what
is read of a head before anybody's rate is known mustn't be long.
"""

import re
from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from samsyn.hosts import is_loopback
from samsyn.settings import Settings
from samsyn.spoken import Message
from samsyn.web.faults import HTTPFault, plainly
from samsyn.web.graphql import GRAPHQL_PATHS, told

HOST: Final = re.compile(r"(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9_.-]{1,253}?)\.?)(?::[0-9]{1,5})?", re.IGNORECASE)
"""An address of IPv6, or a name or an address of IPv4, and perhaps a port."""
BY_ANY_NAME: Final = frozenset({"/livez", "/readyz", "/metrics"})
"""What load balancers and monitoring ask by address; it tells nothing of the graph, or asks for a secret."""
LISTS: Final = frozenset({b"accept", b"accept-encoding", b"accept-language", b"if-none-match"})
LIST_BYTES_MAX: Final = 1_000  # of a header that is taken apart at each comma; browsers send a tenth of that
PARAMETERS_MAX: Final = 50  # of an address: GraphQL has five, and some add theirs to links


class CheckedHeads:
    """Middleware that hands on to the app within what asks by a name of ours and doesn't say more than it may."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._names = settings.names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        fault = (_of_size(scope) or self._of_name(scope)) if scope["type"] == "http" else None
        answer = self.app if fault is None else _response(fault, scope)
        await answer(scope, receive, send)

    def _of_name(self, scope: Scope) -> HTTPFault | None:
        """What is wrong with the name that a request asks by, if anything is."""
        if scope["path"] in BY_ANY_NAME:
            return None
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        parts = HOST.fullmatch(hosts[0]) if len(hosts) == 1 else None
        if parts is None:
            return HTTPFault(400, "BAD_REQUEST", "Say in one Host header, as name or name:port, who is asked.")
        name = (parts[1] or parts[2]).lower()
        if name in self._names or is_loopback(name):
            return None
        message = Message(
            en="This service doesn't answer as {name}. If it is to, name that in SAMSYN_ALLOWED_HOSTS.",
            sv="Tjänsten svarar inte som {name}. Om den ska det, ange namnet i SAMSYN_ALLOWED_HOSTS.",
            name=name,
        )
        return HTTPFault(421, "MISDIRECTED", message)


def _of_size(scope: Scope) -> HTTPFault | None:
    """What is too much in a request's head, if anything is."""
    for name, value in scope["headers"]:
        if name in LISTS and len(value) > LIST_BYTES_MAX:
            text = f"The header {name.decode('latin-1')} has more than {LIST_BYTES_MAX:,} bytes. Send fewer values."
            return HTTPFault(431, "HEADER_TOO_LARGE", text)
    if scope["query_string"].count(b"&") >= PARAMETERS_MAX:
        return HTTPFault(400, "BAD_REQUEST", f"The address has more than {PARAMETERS_MAX} parameters. Send fewer.")
    return None


def _response(fault: HTTPFault, scope: Scope) -> Response:
    given = {
        name: value.decode("latin-1") for name, value in reversed(scope["headers"]) if len(value) <= LIST_BYTES_MAX
    }
    if scope["path"] not in GRAPHQL_PATHS:
        return plainly(fault, given.get(b"accept-language"))
    return told(fault, given.get(b"accept"), given.get(b"accept-language"))
