"""`samsyn permissions`: which roles may perform which mutation, as a table, as each deed says it of itself."""

from samsyn.deeds import DEEDS, Deed
from samsyn.model.vocabulary import Role

BEGIN = "<!-- permissions -->"
END = "<!-- end of permissions -->"
HEAD = ("| mutation | roles | partners |", "|---|---|---|")


def table() -> str:
    """The table in Markdown, in the order of the schema."""
    return "\n".join([*HEAD, *map(_row, DEEDS.values())])


def put_into(document: str) -> str:
    """The document with the table between its marks. Raises ValueError where it has none."""
    before, _, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"The document lacks the lines {BEGIN} and {END}.")
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def _row(deed: Deed) -> str:
    by = ", ".join(role.name for role in Role if role in deed.by)
    as_others = "as the others" if Role.PARTNER in deed.by else "—"
    return f"| `{deed.name}` | {by} | {deed.partner.words if deed.partner else as_others} |"
