"""A partner's contribution on its way: who sees it when, who may take the next step, who is told."""

import pytest_asyncio

from tests.api.asking import Api
from tests.api.meeting import DRIVERS, TO_DO, Hall, meeting


@pytest_asyncio.fixture
async def hall(api: Api) -> Hall:
    """Everybody with their keys, and nothing registered yet."""
    return await meeting(api)


async def test_from_draft_to_approved(hall: Hall) -> None:
    made = await hall.register("partner", makers=[{"actorId": "@IF"}], status="DRAFT")
    assert made["status"] == "DRAFT"
    assert made["viewerCan"] == ["updateContribution", "submitContribution", "withdrawContribution"]
    assert await hall.who_sees() == {"partner", "admin"}

    assert (await hall.do("partner", "submitContribution", expectedVersion=1))["status"] == "SUBMITTED"
    assert await hall.who_sees() == {"partner", "strategist", "admin"}
    assert await hall.to_do("strategist") == await hall.to_do("admin") == ["SUBMITTED Prova på-dagar"]
    assert (await hall.do("partner", "approveContribution", expectedVersion=2))[0]["code"] == "FORBIDDEN"
    assert (await hall.do("other", "withdrawContribution", expectedVersion=2))[0]["code"] == "NOT_FOUND"

    returned = await hall.do("strategist", "returnContribution", expectedVersion=2, note="Välj ett mål.")
    assert (returned["status"], returned["viewerCan"]) == ("RETURNED", [])
    assert await hall.who_sees() == {"partner", "strategist", "admin"}, "who decided reads it until it comes back"
    assert await hall.to_do("partner") == ["RETURNED Prova på-dagar"]
    assert await hall.to_do("strategist") == []
    assert (await hall.agreed("partner"))["decision"] == {"status": "RETURNED", "note": "Välj ett mål."}

    changed = await hall.do("partner", "updateContribution", expectedVersion=3, contributesTo=[{"aimId": "@G"}])
    assert (changed["status"], changed["version"]) == ("RETURNED", 4)
    assert (await hall.do("partner", "submitContribution", expectedVersion=4))["status"] == "SUBMITTED"
    assert await hall.shares("strategist", submitted=True) == {"IF": 1.0}
    assert await hall.shares("strategist") == {}
    for who in ("partner", "anybody"):
        body = await hall.ask(who, DRIVERS, id="@G", submitted=True)
        assert body["data"]["drivers"] is None
        assert body["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    approved = await hall.do("strategist", "approveContribution", expectedVersion=5, reason="Precis vad som saknades")
    assert approved["status"] == "APPROVED"
    assert "returnContribution" not in approved["viewerCan"]
    assert await hall.who_sees() == set(hall.keys)
    assert await hall.shares("anybody") == {"IF": 1.0}
    told = {who: (await hall.agreed(who))["decision"] for who in hall.keys}
    decision = {"status": "APPROVED", "note": "Precis vad som saknades"}
    assert told == {"partner": decision, "strategist": decision, "admin": decision, "other": None, "anybody": None}
    assert (await hall.do("partner", "withdrawContribution", expectedVersion=6))["status"] == "WITHDRAWN"
    assert await hall.who_sees() == set(hall.keys)


async def test_a_joint_contribution_is_confirmed_by_every_side(hall: Hall) -> None:
    makers = [{"actorId": "@IF", "share": 3}, {"actorId": "@Orkestern"}, {"actorId": "@Gården"}]
    await hall.register("partner", makers=makers, contributesTo=[{"aimId": "@G"}])
    confirmed = {
        each["node"]["name"] for each in (await hall.agreed("partner"))["makers"]["edges"] if each["confirmedAt"]
    }
    assert confirmed == {"IF"}
    assert await hall.to_do("other") == ["TO_CONFIRM Prova på-dagar"]
    assert await hall.to_do("partner") == []
    [fault] = await hall.do("strategist", "approveContribution", expectedVersion=1)
    assert fault == {"code": "STATE", "reason": "UNCONFIRMED", "path": ["id"]}
    assert "approveContribution" not in (await hall.agreed("strategist"))["viewerCan"]

    for who, actor in (("partner", "@Orkestern"), ("strategist", "@Orkestern"), ("other", "@Gården")):
        [fault] = await hall.do(who, "confirmContribution", actorId=actor, expectedVersion=1)
        assert (who, fault["code"], fault["path"]) == (who, "FORBIDDEN", ["actorId"])
    assert (await hall.do("other", "confirmContribution", actorId="@Orkestern", expectedVersion=1))["version"] == 2
    [fault] = await hall.do("other", "confirmContribution", actorId="@Orkestern", expectedVersion=2)
    assert (fault["code"], fault["reason"]) == ("STATE", "CONFIRMED")
    assert await hall.to_do("other") == []
    assert "confirmContribution" in (await hall.agreed("strategist"))["viewerCan"], "Gården has no key"
    assert (await hall.do("strategist", "confirmContribution", actorId="@Gården", expectedVersion=2))["version"] == 3
    assert "confirmContribution" not in (await hall.agreed("strategist"))["viewerCan"]

    # What changes what was agreed to asks all the others again.
    makers = [{"actorId": "@IF", "share": 3}, {"actorId": "@Orkestern", "share": 2}, {"actorId": "@Gården"}]
    await hall.do("partner", "updateContribution", expectedVersion=3, makers=makers)
    edges = (await hall.agreed("partner"))["makers"]["edges"]
    assert {each["node"]["name"] for each in edges if not each["confirmedAt"]} == {"Orkestern", "Gården"}
    await hall.do("other", "confirmContribution", actorId="@Orkestern", expectedVersion=4)
    await hall.do("strategist", "confirmContribution", actorId="@Gården", expectedVersion=5)
    assert (await hall.do("strategist", "approveContribution", expectedVersion=6))["status"] == "APPROVED"
    assert await hall.shares("anybody") == {"IF": 0.5, "Orkestern": 1 / 3, "Gården": 1 / 6}


async def test_a_change_of_what_was_agreed_is_a_proposal(hall: Hall) -> None:
    await hall.register("strategist", makers=[{"actorId": "@IF"}], contributesTo=[{"aimId": "@G"}], status="APPROVED")
    both = [{"actorId": "@IF"}, {"actorId": "@Orkestern"}]
    aims = [{"aimId": "@G", "weight": 5}, {"aimId": "@H", "polarity": "COUNTERACTS"}]
    changed = await hall.do(
        "partner", "updateContribution", expectedVersion=1, title="Öppet hus", makers=both, contributesTo=aims
    )
    assert changed["version"] == 2

    agreed = await hall.agreed("strategist")
    assert [each["node"]["name"] for each in agreed["makers"]["edges"]] == ["IF"], "what was agreed counts"
    assert await hall.shares("anybody") == {"IF": 1.0}
    assert agreed["proposal"] == {
        "makers": [
            {"actor": {"name": "IF"}, "role": "LEAD", "share": 1.0},
            {"actor": {"name": "Orkestern"}, "role": "LEAD", "share": 1.0},
        ],
        "contributesTo": [
            {"aim": {"name": "Fler rör på sig"}, "weight": 5.0, "polarity": "SUPPORTS"},
            {"aim": {"name": "Fler möts"}, "weight": 1.0, "polarity": "COUNTERACTS"},
        ],
    }
    assert (await hall.agreed("partner"))["proposal"] == agreed["proposal"]
    assert (await hall.agreed("other"))["proposal"] == agreed["proposal"], "it is to confirm its part of it"
    assert (await hall.agreed("anybody"))["proposal"] is None
    assert await hall.to_do("strategist") == ["PROPOSED Öppet hus"]
    assert await hall.to_do("other") == ["TO_CONFIRM Öppet hus"]

    [fault] = await hall.do("strategist", "approveProposal", expectedVersion=2)
    assert (fault["code"], fault["reason"]) == ("STATE", "UNCONFIRMED")
    assert (await hall.do("other", "confirmContribution", actorId="@Orkestern", expectedVersion=2))["version"] == 3
    assert await hall.to_do("other") == []
    [link] = [each["link"]["id"] for each in (await hall.agreed("strategist"))["contributesTo"]["edges"]]
    decided = await hall.do(
        "strategist", "approveProposal", expectedVersion=3, links=[{"id": link, "weight": 2}], reason="Bra"
    )
    assert (decided["status"], decided["version"]) == ("APPROVED", 4)
    agreed = await hall.agreed("anybody")
    assert agreed["proposal"] is None
    weights = {each["node"]["name"]: each["link"]["weight"] for each in agreed["contributesTo"]["edges"]}
    assert weights == {"Fler rör på sig": 2.0, "Fler möts": 1.0}
    assert link in [each["link"]["id"] for each in agreed["contributesTo"]["edges"]], "a link that stays keeps its id"
    assert await hall.shares("anybody") == {"IF": 0.5, "Orkestern": 0.5}
    assert (await hall.agreed("partner"))["decision"] == {"status": "APPROVED", "note": "Bra"}
    assert await hall.to_do("strategist") == []


async def test_a_proposal_that_is_returned_leaves_what_was_agreed(hall: Hall) -> None:
    await hall.register("strategist", makers=[{"actorId": "@IF"}], contributesTo=[{"aimId": "@G"}], status="APPROVED")
    more = [{"aimId": "@G"}, {"aimId": "@H"}]
    await hall.do("partner", "updateContribution", expectedVersion=1, contributesTo=more)
    before = await hall.agreed("anybody")

    returned = await hall.do("strategist", "returnProposal", expectedVersion=2, note="Det räcker med ett mål.")

    assert returned["status"] == "APPROVED"
    assert (await hall.agreed("anybody"))["contributesTo"] == before["contributesTo"]
    partners = await hall.agreed("partner")
    assert (partners["proposal"], partners["decision"]["note"]) == (None, "Det räcker med ett mål.")
    [fault] = await hall.do("strategist", "approveProposal", expectedVersion=3)
    assert (fault["code"], fault["reason"]) == ("STATE", "NOTHING_PROPOSED")
    history = "query($id: ID!) { node(id: $id) { ... on Contribution { history { nodes { deed refused } } } } }"
    told = {
        who: [
            each["deed"]
            for each in (await hall.data(who, history, id=hall.id))["node"]["history"]["nodes"]
            if not each["refused"]
        ]
        for who in ("partner", "strategist", "other", "anybody")
    }
    everything = ["returnProposal", "updateContribution", "registerContribution"]
    assert told["partner"] == told["strategist"] == everything
    assert told["other"] == told["anybody"] == ["registerContribution"], "what was proposed is between those concerned"


async def test_a_proposal_ends_when_it_would_change_nothing_or_the_contribution_ends(hall: Hall) -> None:
    await hall.register("strategist", makers=[{"actorId": "@IF"}], contributesTo=[{"aimId": "@G"}], status="APPROVED")
    await hall.do("partner", "updateContribution", expectedVersion=1, contributesTo=[{"aimId": "@H"}])
    await hall.do("partner", "updateContribution", expectedVersion=2, contributesTo=[{"aimId": "@G"}])
    assert (await hall.agreed("partner"))["proposal"] is None
    await hall.do("partner", "updateContribution", expectedVersion=3, contributesTo=[{"aimId": "@H"}])
    assert await hall.to_do("strategist") == ["PROPOSED Prova på-dagar"]
    await hall.do("partner", "endContribution", expectedVersion=4)
    assert await hall.to_do("strategist") == []
    assert (await hall.agreed("partner"))["proposal"] is None


async def test_a_proposal_of_what_was_archived_since_cannot_be_approved(hall: Hall) -> None:
    await hall.register("strategist", makers=[{"actorId": "@IF"}], contributesTo=[{"aimId": "@G"}], status="APPROVED")
    await hall.do("partner", "updateContribution", expectedVersion=1, contributesTo=[{"aimId": "@G"}, {"aimId": "@H"}])
    await hall.api.done("archive", {"id": "@H", "expectedVersion": 1})

    [fault] = await hall.do("strategist", "approveProposal", expectedVersion=2)

    assert (fault["code"], fault["reason"]) == ("STATE", "ARCHIVED")
    assert (await hall.do("strategist", "returnProposal", expectedVersion=2, note="Målet finns inte mer."))[
        "version"
    ] == 3


async def test_what_is_overdue_waits_for_its_makers(hall: Hall) -> None:
    given = {"makers": [{"actorId": "@IF"}], "contributesTo": [{"aimId": "@G"}], "status": "APPROVED"}
    await hall.register("partner", **{**given, "status": "SUBMITTED"}, endsOn="2026-01-31")
    await hall.do("strategist", "approveContribution", expectedVersion=1)
    found = (await hall.data("partner", TO_DO))["viewer"]["toDo"]["nodes"]
    assert [(each["kind"], each["dueOn"]) for each in found] == [("OVERDUE", "2026-01-31")]
    assert await hall.to_do("other") == await hall.to_do("anybody") == []

    await hall.do("partner", "updateContribution", expectedVersion=2, delivery="DONE")

    assert await hall.to_do("partner") == []


async def test_what_waits_is_paged_what_waits_longest_first(hall: Hall) -> None:
    for number in range(5):
        hall.id = ""
        await hall.register("partner", title=f"Dag {number}", makers=[{"actorId": "@IF"}])
    page = """query($after: String) { viewer { toDo(first: 2, after: $after) {
      edges { cursor node { node { label } } } pageInfo { hasNextPage endCursor } totalCount } } }"""
    seen: list[str] = []
    after, more = None, True
    while more:
        found = (await hall.data("strategist", page, after=after))["viewer"]["toDo"]
        assert found["totalCount"] == 5
        seen += [each["node"]["node"]["label"] for each in found["edges"]]
        after, more = found["pageInfo"]["endCursor"], found["pageInfo"]["hasNextPage"]
    assert seen == [f"Dag {number}" for number in range(5)]
    body = await hall.ask("strategist", page, after="nonsense")
    assert body["errors"][0]["extensions"]["code"] == "INVALID"
    assert body["errors"][0]["path"] == ["viewer", "toDo"]
