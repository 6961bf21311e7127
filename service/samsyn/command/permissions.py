"""`samsyn permissions`: who may do which deed, as a table, as each deed says it of itself."""

from samsyn.deeds import DEEDS, Deed
from samsyn.model.vocabulary import Role

HEAD = ("| deed | by | partners |", "|---|---|---|")


def table() -> str:
    """The table in Markdown, in the order of the schema."""
    return "\n".join([*HEAD, *map(_row, DEEDS.values())])


def _row(deed: Deed) -> str:
    by = ", ".join(role.name for role in Role if role in deed.by)
    return f"| `{deed.name}` | {by} | {deed.partner.words if deed.partner else '—'} |"
