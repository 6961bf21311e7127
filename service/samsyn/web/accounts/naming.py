"""How people and what they have is called on the pages for signing in."""

from samsyn.graph.records import Invitation
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Language
from samsyn.web.accounts.texts import Texts
from samsyn.web.devices import UNKNOWN


def name_of(viewer: Principal, language: Language) -> str:
    """Return what somebody is called on their own page: by their own name, else by their role."""
    if viewer.name:
        return viewer.name
    if viewer.role is None:
        return viewer.kind
    return (viewer.role.swedish if language is Language.SV else viewer.role.english).label


def device(texts: Texts, called: str) -> str:
    """Return how a session is called, such as "Firefox on Windows", which the record tells in English."""
    browser, _, system = called.partition(" on ")
    browser = texts.account.unknown_browser if browser == UNKNOWN else browser
    return texts.account.on_system.format(browser=browser, system=system) if system else browser


def inviter(texts: Texts, invitation: Invitation, *, begins: bool = False) -> str:
    """Return who invites, where a sentence begins or within one: their organisation or their role, never a person."""
    role = texts.join.somebody.get(invitation.invited_by_name)
    if role is None:
        return invitation.invited_by_name
    return f"{role[0].upper()}{role[1:]}" if begins else role
