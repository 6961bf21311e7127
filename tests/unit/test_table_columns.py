"""Every column of every table is called something and explained, in both languages."""

from samsyn.api.table_columns import columns_of, list_fields
from samsyn.exchange.tables.column_help import HELP
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.model.principals import SERVICE
from samsyn.model.vocabulary import Language

CHARACTERS_MAX = 31  # of the title of a sheet in Excel


def test_every_column_has_a_heading_of_its_own_and_help() -> None:
    for sheet in ALL_SHEETS:
        for language in Language:
            headings = [each.heading(language) for each in sheet.columns]
            assert len({*headings}) == len(headings), sheet.key
            assert len(sheet.title(language)) <= CHARACTERS_MAX
            assert all(each.help(language).endswith(".") for each in sheet.columns), sheet.key


def test_all_help_is_of_a_column() -> None:
    fields = {each.field for sheet in ALL_SHEETS for each in sheet.columns}
    known = fields | {f"{sheet.key}.{each.field}" for sheet in ALL_SHEETS for each in sheet.columns}
    assert {*HELP} <= known, f"Remove the help of what is no column: { ({*HELP} - known) }"


def test_required_columns_and_choices_are_told_in_the_help() -> None:
    columns = {each.field: each for each in next(sheet for sheet in ALL_SHEETS if sheet.key == "actors").columns}
    assert columns["name"].help(Language.SV) == "Måste fyllas i. Det officiella namnet, 1–200 tecken."
    assert (
        columns["kind"]
        .help(Language.SV)
        .startswith("Måste fyllas i. Vilket slag det är. Något av: fullmäktige, nämnd, ")
    )
    assert columns["partOfId"].help(Language.EN).endswith("where no other is called the same, the name: actor.")


def test_every_list_has_columns_with_words_and_what_is_asked_for_them() -> None:
    for name, field in list_fields().items():
        for language in Language:
            columns = columns_of(field, SERVICE, language)
            assert len({each.heading(language) for each in columns}) == len(columns) > 1, name


def test_lists_leave_nothing_out_that_the_issue_names() -> None:
    named = "actors beneficiaryGroups values outcomes goals contributions measures assets deviations lessons gaps"
    assert {*named.split()} <= {*list_fields()}
    told = {path for each in columns_of(list_fields()["contributions"], SERVICE, Language.SV) for path in each.path}
    assert {"title", "status", "makers", "contributesTo", "drives"} <= told
