"""The operator's door: a running service does the deeds of commands on its own machine, as they would.

It alone has the graph in memory and, with the embedded database, the right to write. Whoever has the secret of its file
acts as the service itself; for all others there is nothing here.
"""

import hmac
import json
import os
from dataclasses import asdict, fields
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from samsyn.api.operations import Service
from samsyn.deeds import Done
from samsyn.errors import Fault, Refused, SamsynError
from samsyn.exchange.seed import load, load_import
from samsyn.exchange.through import SECRET
from samsyn.performing.record import Imported
from samsyn.web.addresses import is_this_machine


async def operator(request: Request) -> Response:
    """Do deeds in one transaction, those of a seed if they are `named`; answer what came of them, or what is wrong."""
    secret, given = os.environ.get(SECRET, ""), request.headers.get("authorization", "")
    is_open = bool(secret) and is_this_machine(request.scope)
    if not is_open or not hmac.compare_digest(given.encode(), f"Bearer {secret}".encode()):
        return Response("Not Found", status_code=404)
    service: Service = request.app.state.service
    asked: dict[str, Any] = json.loads(await request.body())
    wanted = [(name, raw) for name, raw in asked["deeds"]]
    try:
        dones: list[Done] = []
        if imported := asked.get("imported"):
            await load_import(service.deeds, wanted, Imported(**imported), dry=asked["dry"])
        elif asked["named"]:
            dones = await load(service.deeds, wanted)
        else:
            dones = await service.deeds.perform_all(wanted, seconds_max=asked["seconds"])
    except Refused as refused:
        told = [{**_told(fault), "type": type(fault).__name__} for fault in refused.faults]
        return JSONResponse({"faults": told}, status_code=422)
    except SamsynError as error:
        return JSONResponse({"error": type(error).__name__, "message": str(error)}, status_code=503)
    return JSONResponse({"dones": [{**asdict(done), "payload": dict(done.payload)} for done in dones]})


def _told(fault: Fault) -> dict[str, Any]:
    """What a command reads of a fault: its facts, and its message in English."""
    facts = {field.name: getattr(fault, field.name) for field in fields(fault)}
    return {**facts, "message": str(fault.message)}
