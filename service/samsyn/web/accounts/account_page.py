"""The account page as HTML, and the page that shows a new invitation's link."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from uuid import uuid4

from samsyn.graph.records import Actor, Invitation, Session
from samsyn.graph.view import View
from samsyn.model.invitations import DAYS, DAYS_MAX, Stage, stage_of
from samsyn.model.principals import DECIDING
from samsyn.model.texts import NAME_CHARACTERS_MAX
from samsyn.model.times import day_of, minute_of
from samsyn.model.vocabulary import Language, Role
from samsyn.web.accounts.markup import (
    Told,
    button,
    choice,
    field,
    form,
    hidden,
    link,
    listed,
    page,
    said,
    section,
    told_markup,
)
from samsyn.web.accounts.naming import device, inviter, name_of
from samsyn.web.accounts.texts import Texts
from samsyn.web.looks import qr_code

ACTORS_MAX: Final = 1_000  # to choose from: who has more of them invites over GraphQL, or by the command
INVITATIONS_MAX: Final = 100  # that are shown
NAME_ATTRIBUTES: Final = f'type="text" required autocomplete="off" maxlength="{NAME_CHARACTERS_MAX}"'
DAYS_ATTRIBUTES: Final = f'type="number" required min="1" max="{DAYS_MAX}" inputmode="numeric"'
NOTHING: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class About:
    """What the page tells of somebody: the graph as they see it, their sessions, and the day each was used last."""

    at: View
    sessions: Sequence[Session]
    seen_on: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Filled:
    """What was filled in of the form to invite, what of it is wrong, and how that is told."""

    given: Mapping[str, str]
    wrong: frozenset[str]
    told: Told | None


def account_page(
    texts: Texts,
    about: About,
    *,
    told: Told | None = None,
    given: Mapping[str, str] = NOTHING,
    wrong: frozenset[str] = frozenset(),
) -> str:
    """Return the page; `given` is filled in anew where something of it was `wrong`, which `told` says."""
    parts = [_who(texts, about), _sessions(texts, about)]
    is_of_form = bool(given)
    actors = _actors(about.at)
    if actors:
        parts += [
            _invite(texts, about.at, actors, _Filled(given, wrong, told if is_of_form else None)),
            _invitations(texts, about.at),
        ]
    return page(texts, texts.account.title, "".join(parts), told=told, is_told_below=is_of_form and bool(actors))


def link_page(texts: Texts, invitation: Invitation, address: str) -> str:
    """Return the page that shows the link of a new invitation, once."""
    says = texts.account
    about = says.about_link.format(until=minute_of(invitation.expires_at))
    body = f"""<p>{said(about)}</p>
<label for="link">{escape(says.link)}</label>
<textarea id="link" rows="4" readonly spellcheck="false">{escape(address)}</textarea>
<div class="qr" role="img" aria-label="{escape(says.qr)}">{qr_code(address)}</div>
<p>{link(texts, "/account", says.back)}</p>
"""
    return page(texts, says.made.format(name=invitation.name), body)


def _who(texts: Texts, about: About) -> str:
    says, viewer = texts.account, about.at.viewer
    language = about.at.language
    rows = [(says.name, escape(name_of(viewer, language)))]
    if viewer.role:
        words = viewer.role.swedish if language is Language.SV else viewer.role.english
        rows.append((says.role, escape(words.label)))
    own = [escape(actor.name) for actor in _own(about.at)]
    if viewer.role is Role.PARTNER:
        rows.append((says.acts_for, listed(own) if len(own) > 1 else next(iter(own), escape(says.for_nobody))))
    rows.append((says.may, listed([escape(each) for each in texts.may.get(viewer.role, ())])))
    told = "".join(f"<dt>{escape(term)}</dt><dd>{content}</dd>\n" for term, content in rows)
    sign_out = button(says.sign_out, kind="second", does="sign-out")
    out = form(texts, "/account", sign_out, kind="beside") if viewer.session else ""
    return f"<dl>\n{told}</dl>\n<p>{link(texts, '/graphql', says.to_console)}</p>\n{out}"


def _sessions(texts: Texts, about: About) -> str:
    says, current = texts.account, about.at.viewer.session
    if not about.sessions:
        return section("sessions", says.sessions, f"<p>{escape(says.no_session)}</p>\n")
    rows: list[str] = []
    for each in sorted(about.sessions, key=lambda each: each.id != current):
        called, created = device(texts, each.called), day_of(each.created_at)
        told = says.session.format(
            since=created, seen=about.seen_on.get(each.id) or created, until=day_of(each.expires_at)
        )
        ends = button(says.end_session.format(called=called), kind="ending", does="end", to=each.id)
        end = "" if each.id == current else form(texts, "/account", ends)
        this = f" ({escape(says.this_one)})" if each.id == current else ""
        rows.append(f'<p><strong>{escape(called)}</strong>{this}</p>\n<p class="quiet">{said(told)}</p>\n{end}')
    return section("sessions", says.sessions, f"<p>{escape(says.about_sessions)}</p>\n{listed(rows, kind='rows')}")


def _invite(texts: Texts, at: View, actors: Sequence[Actor], filled: _Filled) -> str:
    says, given, wrong = texts.account, filled.given, filled.wrong
    decides = at.viewer.role in DECIDING
    heading, about = (says.invite, says.about_invite) if decides else (says.invite_colleague, says.about_colleague)
    name, days = escape(given.get("name", "")), escape(given.get("days", str(DAYS)))
    attributes = f'{NAME_ATTRIBUTES} value="{name}"'
    body = field("name", says.invited_name, attributes, hint=says.about_name, is_wrong="name" in wrong)
    if len(actors) == 1:
        body = hidden("actorId", actors[0].id) + body
    else:
        options = [(actor.id, actor.name) for actor in actors]
        body += choice("actorId", says.invited_actor, says.choose_actor, options, given.get("actorId", ""))
    body += field(
        "days", says.days, f'{DAYS_ATTRIBUTES} value="{days}"', hint=says.about_days, is_wrong="days" in wrong
    )
    body += hidden("once", str(uuid4())) + button(says.make_link, does="invite")
    return section(
        "invite",
        heading,
        f"<p>{escape(about)}</p>\n{told_markup(filled.told)}{form(texts, '/account', body, at='invite')}",
    )


def _invitations(texts: Texts, at: View) -> str:
    says = texts.account
    seen = sorted(_shown(at), key=lambda each: each.id, reverse=True)
    rows = [_invitation(texts, at, each) for each in seen[:INVITATIONS_MAX]]
    body = listed(rows, kind="rows") if rows else f"<p>{escape(says.no_invitations)}</p>\n"
    if len(seen) > INVITATIONS_MAX:
        body = f"<p>{escape(says.more_invitations.format(count=INVITATIONS_MAX))}</p>\n{body}"
    return section("invitations", says.invitations, body)


def _invitation(texts: Texts, at: View, invitation: Invitation) -> str:
    says = texts.account
    actor = ", ".join(each.name for each in invitation.actor)
    since = day_of(invitation.created_at)
    about = says.invitation.format(actor=actor, by=inviter(texts, invitation), since=since)
    match stage_of(invitation, at.now):
        case Stage.SPENT:
            state = says.taken.format(at=day_of(invitation.used_at or invitation.created_at))
        case Stage.EXPIRED:
            state = says.lapsed.format(until=day_of(invitation.expires_at))
        case _:
            state = says.waits.format(until=minute_of(invitation.expires_at))
    revoke = button(says.revoke.format(name=invitation.name), kind="ending", does="revoke", to=invitation.id)
    return (
        f"<p><strong>{escape(invitation.name)}</strong></p>\n"
        f'<p class="quiet">{said(f"{about} {state}")}</p>\n{form(texts, "/account", revoke)}'
    )


def _own(at: View) -> list[Actor]:
    """The actors that somebody acts for."""
    found = (at.graph.get(Actor, each) for each in at.viewer.actors)
    return sorted((actor for actor in found if actor), key=lambda actor: actor.name_sort)


def _actors(at: View) -> list[Actor]:
    """The actors that somebody may invite others to act for, by name."""
    if at.viewer.role in DECIDING:
        live = (actor for actor in at.graph.all(Actor) if actor.archived_at is None)
        return sorted(live, key=lambda actor: actor.name_sort)[:ACTORS_MAX]
    return [actor for actor in _own(at) if actor.archived_at is None] if at.viewer.role is Role.PARTNER else []


def _shown(at: View) -> Iterator[Invitation]:
    """Yield the invitations that somebody may see and that aren't revoked."""
    of_own = (each for actor in _own(at) for each in actor.invitations)
    every = at.graph.all(Invitation) if at.viewer.role in DECIDING else of_own
    return (each for each in every if each.revoked_at is None)
