"""Messages in the caller's language, over HTTP: deeds that are refused, questions, keys and limits."""

from typing import Any

import httpx
import pytest

from tests.api.asking import FAULT, Api, Json

SV = {"Accept-Language": "sv-SE, en;q=0.5"}
PARAMS = "... on UserError { params { name value } }"
GRAPHQL_RESPONSE = "application/graphql-response+json"


async def asked(
    api: Api, query: str, variables: Json | None = None, *, key: str | None = "", **headers: str
) -> httpx.Response:
    """The response to a POST in a language."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    body = {"query": query, "variables": api.with_ids(variables)}
    request = api.http.build_request("POST", "/graphql", json=body, headers=given)
    request.headers["Authorization"] = f"Bearer {key or api.key}"
    if key is None:
        del request.headers["Authorization"]
    return await api.http.send(request)


async def refused(api: Api, deed: str, given: Json, language: str | None = "sv") -> Json:
    """The only fault of a deed."""
    input_type = f"{deed[0].upper()}{deed[1:]}Input!"
    selection = f"userErrors {{ ...Fault {PARAMS} ... on CycleError {{ names nodes {{ id label }} }} }}"
    query = f"mutation($input: {input_type}) {{ {deed}(input: $input) {{ {selection} }} }} {FAULT}"
    headers = {} if language is None else {"Accept-Language": language}
    response = await asked(api, query, {"input": given}, **headers)
    [fault] = response.json()["data"][deed]["userErrors"]
    return fault


def error_of(response: httpx.Response) -> Json:
    [error] = response.json()["errors"]
    return error


def params_of(fault: Json) -> dict[str, str]:
    return {each["name"]: each["value"] for each in fault["params"]}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (None, "Shorten it to at most 200 characters; it has 1,201."),
        ("de", "Shorten it to at most 200 characters; it has 1,201."),
        ("sv;q=huh", "Shorten it to at most 200 characters; it has 1,201."),
        ("en-GB, sv;q=0.9", "Shorten it to at most 200 characters; it has 1,201."),
        ("sv-FI, en;q=0.9", "Korta texten till högst 200 tecken; den har 1\N{NO-BREAK SPACE}201."),
    ],
)
async def test_a_text_that_is_too_long_is_told_in_the_callers_language(
    api: Api, language: str | None, message: str
) -> None:
    fault = await refused(api, "createGoal", {"name": "å" * 1_201}, language)
    assert (fault["reason"], fault["message"]) == ("TOO_LONG", message)
    assert params_of(fault) == {"max": "200", "length": "1201"}


@pytest.mark.parametrize(
    ("share", "reason", "message", "params"),
    [
        (0, "TOO_SMALL", "Ange ett tal från 0,001 till 1\N{NO-BREAK SPACE}000.", {"min": "0.001", "max": "1000"}),
        (1_001, "TOO_LARGE", "Ange ett tal från 0,001 till 1\N{NO-BREAK SPACE}000.", {"min": "0.001", "max": "1000"}),
    ],
)
async def test_limits_of_numbers_come_as_params(
    api: Api, share: float, reason: str, message: str, params: dict[str, str]
) -> None:
    await api.load({"createGoal": [{"externalId": "G", "name": "Mål"}, {"externalId": "H", "name": "Högre"}]})
    fault = await refused(api, "linkAims", {"fromId": "@G", "toId": "@H", "weight": share})
    assert (fault["reason"], fault["message"], params_of(fault)) == (reason, message, params)


async def test_a_circle_is_told_by_the_names_of_its_aims(api: Api) -> None:
    names = {"A": "Trygga kvällar", "B": "Öppna mötesplatser", "C": "Fler ljuspunkter"}
    await api.load({"createGoal": [{"externalId": each, "name": name} for each, name in names.items()]})
    for start, end in ("AB", "BC"):
        await api.done("linkAims", {"fromId": f"@{start}", "toId": f"@{end}"})

    fault = await refused(api, "linkAims", {"fromId": "@C", "toId": "@A"})

    circle = ["Fler ljuspunkter", "Trygga kvällar", "Öppna mötesplatser", "Fler ljuspunkter"]
    assert fault["message"] == (
        "Välj en annan, eller ta bort ett samband i cirkeln som annars sluts: ”Fler ljuspunkter” → ”Trygga kvällar” →"
        " ”Öppna mötesplatser” → ”Fler ljuspunkter”."
    )
    assert params_of(fault) == {"circle": " → ".join(circle)}
    assert fault["names"] == circle
    assert fault["nodes"] == [{"id": api.ids[f"@{each}"], "label": names[each]} for each in "CABC"]
    assert fault["cycle"] == [api.ids[f"@{each}"] for each in "CABC"]
    english = await refused(api, "linkAims", {"fromId": "@C", "toId": "@A"}, None)
    assert english["message"].endswith(
        "“Fler ljuspunkter” → “Trygga kvällar” → “Öppna mötesplatser” → “Fler ljuspunkter”."
    )


async def test_makers_that_have_not_confirmed_are_told_by_their_names(api: Api) -> None:
    actors = [{"externalId": each, "name": each, "kind": "ASSOCIATION"} for each in ("Örnen", "IF", "Åkaren")]
    makers = [{"actorId": each} for each in ("IF", "Örnen", "Åkaren")]
    contribution = {"externalId": "C", "title": "Prova på", "makers": makers, "contributesTo": [{"aimId": "G"}]}
    await api.load(
        {
            "registerActor": actors,
            "createGoal": [{"externalId": "G", "name": "Mål"}],
            "registerContribution": [{**contribution, "status": "SUBMITTED"}],
        }
    )
    await api.done("confirmContribution", {"id": "@C", "expectedVersion": 1, "actorId": "@IF"})

    fault = await refused(api, "approveContribution", {"id": "@C", "expectedVersion": 2})

    assert fault["reason"] == "UNCONFIRMED"
    assert fault["message"] == "Vänta tills dessa medverkande har bekräftat: ”Åkaren”, ”Örnen”."
    assert params_of(fault) == {"makers": "Åkaren, Örnen"}
    status = await refused(api, "endContribution", {"id": "@C", "expectedVersion": 2})
    assert status["message"] == "Välj en insats som är godkänd; den här är inskickad."
    assert params_of(status) == {"allowed": "APPROVED", "status": "SUBMITTED"}


QUESTIONS: list[tuple[str, str, str]] = [
    (
        '{ drivers(aimId: "goal_x") { aim { id } } }',
        "NOT_FOUND",
        "Det finns inget med id goal_x. Använd ett id från en lista eller en sökning.",
    ),
    (
        '{ drivers(aimId: "actor_x") { aim { id } } }',
        "NOT_FOUND",
        "Det finns inget med id actor_x. Använd ett id från en lista eller en sökning.",
    ),
    (
        '{ drivers(aimId: "measure_01k3") { aim { id } } }',
        "INVALID",
        "measure_01k3 är inte ett mål, ett utfall eller en vision. Ange id för ett mål, ett utfall eller en vision.",
    ),
    ("{ goals(first: 0) { nodes { id } } }", "INVALID", "`first` ska vara från 1 till 100; det är 0."),
    (
        '{ goals(after: "x") { nodes { id } } }',
        "INVALID",
        "Ogiltig markör. Ange en från sidan före.",
    ),
]


@pytest.mark.parametrize(("query", "code", "message"), QUESTIONS)
async def test_a_question_that_cannot_be_answered_says_so_in_swedish(
    api: Api, query: str, code: str, message: str
) -> None:
    error = error_of(await asked(api, query, Accept_Language="sv"))
    assert (error["extensions"]["code"], error["message"]) == (code, message)
    assert error_of(await asked(api, query))["message"] != message


async def test_a_key_that_is_not_valid_is_refused_in_swedish(api: Api) -> None:
    response = await asked(api, "{ place { code } }", key="samsyn_nope", Accept_Language="sv")
    assert response.status_code == 401
    message = "Nyckeln eller inloggningen gäller inte. Skicka en som gäller, eller ingen."
    assert error_of(response)["message"] == message
    assert "Accept-Language" in response.headers["vary"]


async def test_who_may_do_a_deed_is_told_in_swedish(api: Api) -> None:
    query = (
        'mutation { setPlace(input: {code: "0665", name: "V"}) { userErrors { message code params { name value } } } }'
    )
    response = await asked(api, query, key=None, Accept_Language="sv")
    [fault] = response.json()["data"]["setPlace"]["userErrors"]
    told = "Detta får bara göras av administratör eller strateg; ingen nyckel eller inloggning följde med."
    assert fault == {
        "message": told,
        "code": "FORBIDDEN",
        "params": [{"name": "roles", "value": "ADMIN, STRATEGIST"}],
    }


async def test_an_operation_that_costs_too_much_is_refused_in_swedish(api: Api) -> None:
    query = """{
      goals(first: 100) { nodes { contributions(first: 100) { nodes { makers(first: 100) { nodes { id } } } } } }
    }"""
    error = error_of(await asked(api, query, Accept_Language="sv", Accept=GRAPHQL_RESPONSE))
    assert error["extensions"]["code"] == "COST_LIMIT"
    assert error["message"] == (
        "Detta kan hämta 1\N{NO-BREAK SPACE}010\N{NO-BREAK SPACE}100 noder; högst 100\N{NO-BREAK SPACE}000 är tillåtna."
        " Listan `goals.nodes.contributions.nodes.makers` kostar mest: fråga efter högst `first: 8` där."
    )


async def test_a_document_that_is_kept_is_refused_in_the_language_of_each_caller(api: Api) -> None:
    query = "{ " + " ".join(f"a{number}: place {{ code }}" for number in range(200)) + " }"
    told = [
        (await asked(api, query, Accept_Language=each)).json()["errors"][0]["message"] for each in ("en", "sv", "en")
    ]
    assert told[0] == told[2]
    assert told[0].startswith("The operation has 200 fields at the root; at most ")
    assert told[1].startswith("Operationen har 200 fält i roten; högst ")


async def test_a_value_of_a_wrong_kind_is_told_in_swedish(api: Api) -> None:
    query = "query($first: Int!) { goals(first: $first) { nodes { id } } }"
    error = error_of(await asked(api, query, {"first": "tio"}, Accept_Language="sv"))
    assert error["message"] == "Skriv ett heltal som 12, utan citattecken."


async def test_what_the_parser_finds_is_in_english_alone(api: Api) -> None:
    messages = [error_of(await asked(api, "{ place {", Accept_Language=each))["message"] for each in ("sv", "en")]
    assert messages[0] == messages[1]
    assert messages[0].startswith("Syntax Error")


async def test_an_answer_that_a_cache_keeps_is_of_one_language(api: Api) -> None:
    query = """{ preview(deeds: [{createGoal: {name: ""}}]) { userErrors { message } } }"""
    told: dict[str, tuple[str, Any]] = {}
    for language in ("sv", "en"):
        headers = {"Authorization": f"Bearer {api.key}", "Accept-Language": language}
        response = await api.http.get("/graphql", params={"query": query}, headers=headers)
        told[language] = response.headers["etag"], response.json()["data"]["preview"]["userErrors"]
        assert response.headers["vary"] == "Authorization, Cookie, Accept, Accept-Encoding, Accept-Language"
        again = await api.http.get(
            "/graphql", params={"query": query}, headers={**headers, "If-None-Match": told["sv"][0]}
        )
        assert again.status_code == (304 if language == "sv" else 200)
    assert told["sv"][0] != told["en"][0]
    assert told["sv"][1] == [{"message": "Ange 1 till 200 tecken."}]
    assert told["en"][1] == [{"message": "Give 1 to 200 characters."}]


async def test_a_deviations_fact_is_read_in_one_language_or_both(api: Api) -> None:
    measure = {"externalId": "M", "name": "Trivs", "unit": "andel (%)", "stage": "EFFECT", "method": "SURVEY"}
    await api.load(
        {
            "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
            "createMeasure": [{**measure, "direction": "INCREASE", "targetValue": 90.0, "acceptedValue": 70.0}],
            "recordObservations": [{"observations": [{"measureId": "M", "period": "2025", "value": 60.0}]}],
            "openDeviation": [{"measureId": "M", "fact": "Fler trivs / more are content.", "positive": True}],
        }
    )
    data = await api.ask("{ deviations { nodes { byItself fact sv: fact(language: SV) en: fact(language: EN) } } }")
    told = {each.pop("byItself"): each for each in data["deviations"]["nodes"]}
    assert told[True] == {
        "fact": "2025: 60, sämre än det accepterade värdet 70 / worse than the accepted value 70.",
        "sv": "2025: 60, sämre än det accepterade värdet 70.",
        "en": "2025: 60, worse than the accepted value 70.",
    }
    assert set(told[False].values()) == {"Fler trivs / more are content."}


async def test_an_address_that_leads_nowhere_says_so_in_swedish(api: Api) -> None:
    response = await api.http.get("/ingenstans", headers=SV)
    assert (response.status_code, response.text) == (404, "Det finns inget på den här adressen.\n")


async def test_a_refusal_is_written_down_in_english(api: Api) -> None:
    issued = await api.done("issueApiKey", {"name": "Läsare", "role": "VIEWER"}, selection="secret")
    query = 'mutation { setPlace(input: {code: "0665", name: "V"}) { userErrors { message } } }'
    response = await asked(api, query, key=issued["secret"], Accept_Language="sv")
    [fault] = response.json()["data"]["setPlace"]["userErrors"]
    assert fault["message"] == "Detta får bara göras av administratör eller strateg; din roll är läsare."
    data = await api.ask("{ changes(filter: {refused: {eq: true}}) { nodes { reason } } }")
    [change] = data["changes"]["nodes"]
    assert change["reason"] == "input: Only ADMIN or STRATEGIST may do this; your role is VIEWER."
