"""Synonyms that a place records: one way, replaced and removed by word, refused where nobody could find them."""

import pytest

from samsyn.deeds import synonyms
from samsyn.errors import Refused
from samsyn.graph.records import Synonym
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.questions.find import find
from samsyn.questions.search import search_text
from tests.unit.deciding import Town
from tests.unit.graphs import at


def record(town: Town, **words: list[str]) -> None:
    told = [{"word": word, "synonyms": also} for word, also in words.items()]
    town.do("recordSynonyms", {"words": told})


def recorded(town: Town) -> dict[str, tuple[str, ...]]:
    return {each.word: each.synonyms for each in town.graph.all(Synonym)}


def found(town: Town, text: str) -> list[str]:
    return [hit.node.name for hit in find(at(town.graph), text=search_text(text), types=None).hits]


def reasons(town: Town, raw: object, by: Principal | None = None) -> list[str]:
    with pytest.raises(Refused) as refused:
        town.do("recordSynonyms", {"words": raw}, *([by] if by else []))
    return [fault.reason for fault in refused.value.faults]


def test_a_word_finds_its_synonyms_in_all_forms_and_not_the_other_way() -> None:
    town = Town()
    town.do("createGoal", {"name": "Bättre belysning"})
    town.do("createGoal", {"name": "Mörka stråk"})
    record(town, mörkt=["belysning", "trygghet"])
    assert sorted(found(town, "mörkret")) == ["Bättre belysning", "Mörka stråk"]
    assert found(town, "belysning") == ["Bättre belysning"]


def test_synonyms_of_a_word_are_replaced_and_an_empty_list_removes_them() -> None:
    town = Town()
    record(town, fritidsgård=["ungdomsgård"], Jobb=["arbete"])
    record(town, Fritidsgård=["gård", "unga"], jobb=[])
    assert recorded(town) == {"Fritidsgård": ("gård", "unga")}
    assert [each.id for each in town.graph.all(Synonym)] == ["synonym_fritidsgård"]
    record(town, okänt=[])
    assert len(recorded(town)) == 1


def test_what_is_no_word_or_stands_twice_is_refused_and_nothing_is_recorded() -> None:
    town = Town()
    assert reasons(town, [{"word": "två ord", "synonyms": ["hus"]}]) == ["NOT_A_WORD"]
    assert reasons(town, [{"word": "ord", "synonyms": ["och", "…"]}]) == ["NOT_A_WORD"] * 2
    assert reasons(town, [{"word": "", "synonyms": ["ord"]}]) == ["EMPTY"]
    assert reasons(town, [{"word": "a" * 41, "synonyms": []}]) == ["TOO_LONG"]
    assert reasons(town, [{"word": "ord", "synonyms": [f"ord{each}" for each in range(21)]}]) == ["TOO_MANY"]
    assert reasons(town, [{"word": "ord", "synonyms": ["a"]}, {"word": "ORD", "synonyms": ["b"]}]) == ["DUPLICATE"]
    assert recorded(town) == {}


def test_there_is_a_limit_to_words_with_synonyms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synonyms, "WORDS_MAX", 2)
    town = Town()
    record(town, buss=["tåg"], jobb=["arbete"])
    assert reasons(town, [{"word": "skola", "synonyms": ["elev"]}]) == ["TOO_MANY"]
    record(town, jobb=["sysselsättning"])
    assert recorded(town) == {"buss": ("tåg",), "jobb": ("sysselsättning",)}


@pytest.mark.parametrize("role", [Role.PARTNER, Role.VIEWER])
def test_only_strategists_and_admins_record_synonyms(role: Role) -> None:
    partner = Principal(KEY_KIND, "apikey_p", "Nyckel", role)
    assert reasons(Town(), [{"word": "ord", "synonyms": ["tal"]}], partner) == ["NOT_ALLOWED"]
