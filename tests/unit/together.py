"""Those who make something together, each with their organisation's key, over a graph in memory."""

from dataclasses import replace
from typing import Any

import pytest

from samsyn.errors import Refused
from samsyn.graph.records import Contribution, Makes
from samsyn.graph.view import View
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from samsyn.questions.agreement import maker_changed_since
from samsyn.questions.to_do import to_do
from tests.unit.deciding import Town

OF = {"club": "@club", "band": "@band", "yard": "@yard"}


class Together:
    """The club, the band and the yard, each with a key; a strategist, another one, and an admin."""

    def __init__(self) -> None:
        self.town = Town()
        for name in OF:
            self.town.do("registerActor", {"externalId": name, "name": name, "kind": "ASSOCIATION"})
        for name in ("goal", "other goal"):
            self.town.do("createGoal", {"externalId": name, "name": name})
        self.who = {
            "strategist": Principal(KEY_KIND, "apikey_strategist", "Kansliet", Role.STRATEGIST),
            "other strategist": Principal(KEY_KIND, "apikey_other", "Kansliet", Role.STRATEGIST),
            "admin": Principal(KEY_KIND, "apikey_admin", "Driften", Role.ADMIN),
        }
        for name, actor in OF.items():
            self.town.do("issueApiKey", {"name": f"key of {name}", "role": "PARTNER", "actorIds": [actor]})
            ids = self.town.with_ids([f"@key of {name}", actor])
            self.who[name] = Principal(KEY_KIND, ids[0], name, Role.PARTNER, (ids[1],))

    def register(self, who: str = "club", **given: Any) -> Contribution:
        """What the club registers together with the band, or else."""
        made: dict[str, Any] = {
            "externalId": "it",
            "title": "Gatufest",
            "makers": [{"actorId": "@club", "role": "LEAD"}, {"actorId": "@band", "role": "PARTNER"}],
            "contributesTo": [{"aimId": "@goal"}],
        }
        return self.town.do("registerContribution", {**made, **given}, self.who[who])

    def approved(self, **given: Any) -> Contribution:
        """The same, confirmed by the band and approved."""
        made = self.register(**given)
        for part in made.makers:
            if part.confirmed_at is None:
                self.do(part.source.name, "confirmContribution", actorId=part.source.id)
        self.do("strategist", "approveContribution")
        return made

    @property
    def it(self) -> Contribution:
        """What they make."""
        [found] = self.town.graph.all(Contribution)
        return found

    def part(self, name: str) -> Makes:
        """A maker's part of it."""
        [found] = [each for each in self.it.makers if each.source.name == name]
        return found

    def changed(self, name: str = "band") -> list[str]:
        """What has changed since a maker confirmed its part."""
        return maker_changed_since(self.part(name), self.at(name))

    def do(self, who: str, deed: str, **given: Any) -> Any:
        """Do a deed about it, as somebody."""
        return self.town.do(deed, {"id": self.it.id, "expectedVersion": self.it.version, **given}, self.who[who])

    def refused(self, who: str, deed: str, **given: Any) -> list[tuple[str, str, str]]:
        """Why somebody's deed about it is refused: code, path and reason of each fault. Nothing changes."""
        raw = {"id": self.it.id, "expectedVersion": self.it.version, **given}
        with pytest.raises(Refused) as refusal:
            self.town.decide(deed, raw, self.who[who])
        return [(fault.code, ".".join(fault.path), str(fault.reason)) for fault in refusal.value.faults]

    def refused_link(self, who: str) -> list[tuple[str, str, str]]:
        """Why somebody may not link it to another aim."""
        with pytest.raises(Refused) as refusal:
            self.town.decide("linkAims", {"fromId": self.it.id, "toId": "@other goal"}, self.who[who])
        return [(fault.code, ".".join(fault.path), str(fault.reason)) for fault in refusal.value.faults]

    def at(self, who: str) -> View:
        """The graph as somebody sees it now."""
        return View(self.town.graph, self.who[who], now())

    def on(self, day: str, who: str) -> View:
        """The graph as somebody sees it on a day."""
        return View(self.town.graph, self.who[who], f"{day}T12:00:00.000000Z")

    def acting_for_both(self) -> None:
        """Have the club's key act for the band, too."""
        club = self.who["club"]
        self.who["club"] = replace(club, actors=(*club.actors, *self.who["band"].actors))

    def waits(self, who: str) -> list[str]:
        """The kinds of what waits for somebody, in alphabetical order."""
        return sorted(each.kind.name for each in to_do(self.at(who)))

    def confirmed(self) -> set[str]:
        """Who has confirmed it as it is."""
        return {part.source.name for part in self.it.makers if part.confirmed_at}
