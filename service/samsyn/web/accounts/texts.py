"""What the pages for signing in say: what there is to say, which each language fills in.

In braces stands what is told of the case: `{actor}`, `{name}`, `{until}` and so on.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.model.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Words:
    """A heading, and what is said below it: what has happened, and what to do."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class FrontTexts:
    """The page that stands for the explorer where that isn't built."""

    purpose: str
    not_built: str
    signed_in_as: str
    to_account: str
    to_login: str
    more: str
    to_console: str
    about_console: str
    to_schema: str
    about_schema: str


@dataclass(frozen=True, slots=True)
class LoginTexts:
    """The page for signing in."""

    title: str
    by_sign_on: str
    to_sign_on: str
    or_by_key: str
    key: str
    about_key: str
    submit: str
    cookie: str
    no_way_in: str
    already: str
    signed_out: str
    to_sign_on_out: str
    sign_in_first: str
    ended: str
    no_key: str
    wrong_key: str


@dataclass(frozen=True, slots=True)
class AccountTexts:
    """The page about whoever is signed in."""

    title: str
    name: str
    role: str
    acts_for: str
    may: str
    for_nobody: str
    to_console: str
    sign_out: str
    sessions: str
    about_sessions: str
    no_session: str
    this_one: str
    unknown_browser: str
    on_system: str
    session: str
    end_session: str
    session_ended: str
    invite: str
    about_invite: str
    invite_colleague: str
    about_colleague: str
    invited_name: str
    about_name: str
    invited_actor: str
    choose_actor: str
    days: str
    about_days: str
    make_link: str
    invitations: str
    no_invitations: str
    more_invitations: str
    invitation: str
    waits: str
    taken: str
    lapsed: str
    revoke: str
    revoked: str
    made: str
    about_link: str
    link: str
    qr: str
    back: str
    shown_before: str
    wrong_days: str


@dataclass(frozen=True, slots=True)
class JoinTexts:
    """The page of an invitation."""

    title: str
    invites: str
    somebody: Mapping[str, str]
    you_can: str
    can: tuple[str, ...]
    until: str
    lasts: str
    beside: str
    submit: str
    unknown: Words
    spent: Words
    expired: Words
    revoked: Words
    archived: Words


@dataclass(frozen=True, slots=True)
class Troubles:
    """What is said in the place of a page."""

    unknown: Words
    elsewhere: Words
    two_credentials: Words
    unavailable: Words
    crowded: Words
    not_a_form: Words
    too_large: Words
    not_allowed: Words
    refused: Words
    broken: Words


@dataclass(frozen=True, slots=True)
class Texts:
    """All that the pages say in one language; `code` is the language's, `other` the way to the other one."""

    code: str
    other: str
    front: FrontTexts
    login: LoginTexts
    account: AccountTexts
    join: JoinTexts
    troubles: Troubles
    may: Mapping[Role | None, tuple[str, ...]]
