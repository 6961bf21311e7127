"""What the pages for signing in say in English."""

from typing import Final

from samsyn.model.vocabulary import Role
from samsyn.web.accounts.texts import AccountTexts, FrontTexts, JoinTexts, LoginTexts, Texts, Troubles, Words

ENGLISH: Final = Texts(
    code="en",
    other="På svenska",
    front=FrontTexts(
        purpose="Here the municipality, its businesses and its associations share their goals, and show who drives"
        " what.",
        not_built="The pages that show it aren't built here. Whoever runs the service builds them with `make explorer`,"
        " and then restarts it.",
        signed_in_as="You are signed in as {name}.",
        to_account="Go to your account",
        to_login="Sign in",
        more="More here",
        to_console="Ask the service questions",
        about_console="A page to try GraphQL queries on.",
        to_schema="Read the schema",
        about_schema="Everything that can be asked for and changed, for developers.",
    ),
    login=LoginTexts(
        title="Sign in",
        by_sign_on="With your usual account",
        to_sign_on="Sign in with your organisation's account",
        or_by_key="With a key",
        key="Key",
        about_key="It begins with samsyn_. The municipality gives it to your organisation.",
        submit="Sign in",
        cookie="Signing in stores a cookie in this browser. No other cookies are used.",
        no_way_in="No key? Ask the municipality for an invitation: a link that you open once.",
        already="You are already signed in as {name}. If you sign in again, that session ends.",
        signed_out="You are signed out.",
        to_sign_on_out="Sign out of your organisation's account, too",
        sign_in_first="Sign in to see your account.",
        ended="Your session is no longer valid. Sign in again.",
        no_key="Enter a key.",
        wrong_key="The key is not valid. Check that you have the whole key. If it still doesn't work, ask the"
        " municipality for another.",
    ),
    account=AccountTexts(
        title="Your account",
        name="Name",
        role="Role",
        acts_for="Acts for",
        may="You can",
        for_nobody="No actor",
        to_console="Ask the service questions",
        sign_out="Sign out",
        sessions="Your sessions",
        about_sessions="End those that you don't recognise or don't use.",
        no_session="You have no session in a browser.",
        this_one="this one",
        unknown_browser="Unknown browser",
        on_system="{browser} on {system}",
        session="Signed in {since}, last used {seen}. Ends at the latest {until}.",
        end_session="End the session {called}",
        session_ended="The session has ended.",
        invite="Invite somebody",
        about_invite="Whoever you invite gets a link, and can then act for the actor here.",
        invite_colleague="Invite a colleague",
        about_colleague="Your colleague gets a link, and can then do what you can do. Invite yourself to sign in on"
        " another"
        " device.",
        invited_name="Who is invited?",
        about_name="Preferably a function, such as “The youth leader”. Only those who act for the same actor,"
        " strategists"
        " and administrators see the name.",
        invited_actor="Actor to act for",
        choose_actor="Choose an actor",
        days="Number of days that the link is valid",
        about_days="1–365. It can only be used once.",
        make_link="Create link",
        invitations="Invitations",
        no_invitations="There are no invitations.",
        more_invitations="These are the latest {count}. All of them are in the actor's field invitations.",
        invitation="For {actor}. Invited by {by} {since}.",
        waits="The link is waiting to be opened, until {until}.",
        taken="The link was used {at}.",
        lapsed="The link expired {until} without being used.",
        revoke="Revoke the invitation of {name}",
        revoked="The invitation has been revoked. The sessions that it gave are no longer valid.",
        made="Invitation of {name}",
        about_link="Send the link to the person you invite, or let them scan the QR code. It is shown only now, is"
        " valid"
        " until {until}, and can be used once.",
        link="Link",
        qr="QR code with the link",
        back="Back to your account",
        shown_before="The link was shown when the invitation was made, and is not stored. If it is lost, revoke the"
        " invitation and make a new one.",
        wrong_days="Give a number of days, 1–365.",
    ),
    join=JoinTexts(
        title="Act for {actor}",
        invites="{by} invites {name} to act for {actor} in Samsyn.",
        somebody={"STRATEGIST": "a strategist", "ADMIN": "an administrator", "Samsyn": "whoever runs this service"},
        you_can="What you can do then",
        can=(
            "read everything that is public, and your organisation's drafts",
            "register its contributions, change them and submit them",
            "confirm or decline what it takes part in together with others",
            "record observations, and report the status of goals that it is responsible for",
            "invite a colleague, or yourself on another device",
        ),
        until="The link is valid until {until} and can be used once.",
        lasts="When you accept, you are signed in in this browser by a cookie. The session ends when you haven't used"
        " it for"
        " {days} days, when you sign out, or when the invitation is revoked.",
        beside="You are already signed in here as {name}. If you accept the invitation, that session ends.",
        submit="Accept the invitation",
        unknown=Words(
            "The link doesn't lead to an invitation",
            "Check that you have the whole link, or scan the QR code again. Otherwise ask whoever invited you for a new"
            " link.",
        ),
        spent=Words(
            "This invitation has been used",
            "Each link can be used once. Was it you? Then you may be signed in already, in another browser or on"
            " another"
            " device. If it wasn't you, tell whoever invited you: they can revoke the invitation and give you a new"
            " one.",
        ),
        expired=Words("The invitation has expired", "Ask whoever invited you for a new link."),
        revoked=Words(
            "The invitation has been revoked", "If that was a mistake, ask whoever invited you for a new link."
        ),
        archived=Words(
            "The actor is no longer part of this",
            "The actor that the invitation is for has been archived, so it can't be accepted. Contact whoever invited"
            " you.",
        ),
    ),
    troubles=Troubles(
        unknown=Words("There is nothing here", "Check the address, or begin at the front page."),
        elsewhere=Words(
            "That is not possible from there",
            "The request came from another site, so nothing was done. Open the page here and use its buttons.",
        ),
        two_credentials=Words(
            "Two credentials at once",
            "The request had both a cookie and a key, so nothing was done. Send only one of them.",
        ),
        unavailable=Words("Not available right now", "Nothing was done. Wait a moment and try again."),
        crowded=Words("Wait a moment", "There are too many requests from here right now. Try again in a minute."),
        not_a_form=Words("That came in the wrong form", "Nothing was done. Use the buttons on the page."),
        too_large=Words("That was too much text", "Nothing was done. Write less and try again."),
        not_allowed=Words("That is not possible", "Open the address in a browser and use the buttons on the page."),
        refused=Words("That didn't work", "Go back and try again."),
        broken=Words("Something went wrong on our side", "Try again in a moment."),
    ),
    may={
        None: ("read what is public",),
        Role.VIEWER: ("read what is public",),
        Role.PARTNER: (
            "read what is public, and drafts that your actors take part in",
            "register contributions for your actors, change them and submit them",
            "confirm or decline what they take part in together with others",
            "record observations, and report the status of goals that they are responsible for",
            "invite others to act for them",
        ),
        Role.STRATEGIST: (
            "maintain the vision, the goals, the measures and the links",
            "approve contributions or return them",
            "invite others to act for an actor, and revoke invitations",
        ),
        Role.ADMIN: (
            "do all that a strategist does",
            "issue and revoke API keys",
            "end the sessions of others",
        ),
    },
)
