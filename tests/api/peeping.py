"""Looks at what somebody finds: with a graph loaded for them, and documents that nobody has asked before."""

from collections.abc import Mapping
from typing import Any

import orjson

from samsyn.api.operations import Request, Service, answer
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.schema import SCHEMA
from samsyn.database.replica import Replica
from samsyn.model.principals import ANONYMOUS_KIND, KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings
from tests.api.asking import Api


def somebody(api: Api, role: Role | None, actor: str = "@B") -> Principal:
    """Somebody with that role; a partner acts for the actor."""
    actors = (api.ids[actor],) if role is Role.PARTNER else ()
    return Principal(KEY_KIND if role else ANONYMOUS_KIND, f"{role} {actor}", None, role, actors)


async def peeped(api: Api, by: Principal, looks: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Any]:
    """What each look finds, ids in words, and the codes of its errors; `names` says what its variables stand for."""
    replica = Replica(api.graph)
    service = Service(SCHEMA, replica, Settings(), PersistedDocuments([]))
    found: dict[str, Any] = {}
    for way, look in looks.items():
        given = {name: api.ids[value] for name, value in names.items() if f"${name}" in look}
        variables = ", ".join(f"${name}: ID!" for name in given)
        query = f"query({variables}) {{ {look} }}" if given else f"{{ {look} }}"
        reply = orjson.loads((await answer(service, Request(query, None, given, by))).content)
        codes = [error["extensions"]["code"] for error in reply.get("errors", [])]
        found[way] = (api.named(reply.get("data")), codes)
    await replica.close()
    return found
