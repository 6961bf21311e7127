"""What the log has of what is to be undone, as whoever undoes it may see it."""

import json
from typing import Final

from samsyn.database.port import Database
from samsyn.database.statements import statement
from samsyn.deeds.undo import Logged
from samsyn.deeds.undo_import import Slice, undo_import
from samsyn.model.principals import Principal

TOUCHED_MAX: Final = 2_100  # by what is undone together: 1,000 rows, of which each may touch its link's ends, too
UNSEEN: Final = Logged("", "", None, refused=True, changes=None, audience="ADMINS", makers=None)
"""Stands for a change that whoever asks doesn't see: it can't be undone by them."""


async def logged_as(database: Database, seq: object, by: Principal) -> Logged | None:
    """The change of that number, if whoever asks may see it. Raises Unavailable."""
    if not isinstance(seq, int):
        return None
    asked = {"seq": seq, "viewer": by.id, "viewerRole": by.role and by.role.name, "viewerActors": list(by.actors)}
    [found] = await database.read(statement("reads/change_to_undo").text, asked, from_leader=True)
    for each in found:
        makers = each["makers"]
        return Logged(
            each["deed"],
            each["byId"],
            each["node"],
            each["refused"],
            each["changes"],
            each["audience"],
            None if makers is None else tuple(makers),
        )
    return None


async def begun_by(database: Database, import_id: str) -> set[str]:
    """The ids of those who have done anything of an import. Raises Unavailable."""
    text = statement("reads/changes_of_import").text
    [found] = await database.read(text, {"importId": import_id}, from_leader=True)
    return {by for *_, by in found}


async def slice_to_undo(database: Database, import_id: object, by: Principal) -> Slice:
    """The latest changes of an import that aren't undone yet, as many as are undone together. Raises Unavailable."""
    if not isinstance(import_id, str):
        return Slice()
    text = statement("reads/changes_of_import").text
    [found] = await database.read(text, {"importId": import_id}, from_leader=True)
    undoings = [json.loads(after) for _, deed, _, after, _ in found if deed == undo_import.name]
    undone_to = min((each["undoneDownTo"] for each in undoings if "undoneDownTo" in each), default=None)
    rows = sorted((seq, touched) for seq, deed, touched, *_ in found if deed != undo_import.name)
    left = [each for each in rows if undone_to is None or each[0] < undone_to]
    chosen: list[int] = []
    size = 0
    while left and (not chosen or size + left[-1][1] <= TOUCHED_MAX):
        seq, touched = left.pop()
        chosen.append(seq)
        size += touched
    logged = [await logged_as(database, seq, by) or UNSEEN for seq in chosen]
    return Slice(bool(rows), logged, chosen[-1] if chosen else 0, len(left))
