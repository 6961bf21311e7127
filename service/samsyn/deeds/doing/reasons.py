"""Every reason for which a deed is refused: stable words, finer than the code, for translation beside a form field.

A reason's label in English is its name unless it has another; its words in Swedish, without which there is none, are in
`reasons_in_swedish.py`.
"""

from typing import Self

from samsyn.deeds.doing.reasons_in_swedish import SWEDISH
from samsyn.model.vocabulary import Worded, Words


class Reason(Worded):
    """Why a mutation was refused, finer than the code; for a text beside a form field."""

    def __new__(cls, value: str, meaning: str, label: str = "") -> Self:
        """Return the member: its own name as a string, with its words beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.swedish = SWEDISH[value]
        member.english = Words(label or value.replace("_", " ").lower(), meaning)
        return member

    # INVALID: one value
    MISSING = "MISSING", "A required value is missing."
    EMPTY = "EMPTY", "It is empty, or null, and can't be."
    TOO_LONG = "TOO_LONG", "The text has more characters than it may have."
    CONTROL_CHARACTER = "CONTROL_CHARACTER", "The text holds a character that can't be shown."
    OTHER_ALPHABET = "OTHER_ALPHABET", "The text has letters that look like Latin ones, or might."
    TOO_SMALL = "TOO_SMALL", "The number is below the minimum."
    TOO_LARGE = "TOO_LARGE", "The number is above the maximum."
    NOT_FINITE = "NOT_FINITE", "It is infinite or not a number."
    TOO_MANY = "TOO_MANY", "The list has more elements than it may have."
    NOT_A_DATE = "NOT_A_DATE", "The text is not a calendar date."
    NOT_A_MOMENT = "NOT_A_MOMENT", "The text is not a date and time."
    NOT_A_CHOICE = "NOT_A_CHOICE", "The value is not one of the choices.", "not one of the choices"
    NOT_A_PERIOD = "NOT_A_PERIOD", "The text is not a period."
    NOT_A_CODE = "NOT_A_CODE", "The digits are no code of a municipality or region, which has four."
    NOT_A_WORD = "NOT_A_WORD", "The text is several words, or none that a search could find."
    NOT_A_LINK = "NOT_A_LINK", "The text is not a web address."
    WRONG_KIND = "WRONG_KIND", "The value has the wrong type, such as a text for a number.", "wrong type of value"
    UNKNOWN_FIELD = "UNKNOWN_FIELD", "The input has no field of that name."

    # INVALID: values that contradict each other
    ENDS_BEFORE_START = "ENDS_BEFORE_START", "The last day comes before the first."
    RATIONALE_MISSING = "RATIONALE_MISSING", "HIGH confidence needs a rationale."
    DUPLICATE = "DUPLICATE", "The same element comes twice in one list."
    MAKER_MISSING = "MAKER_MISSING", "The contribution needs a maker."
    AIM_MISSING = "AIM_MISSING", "The contribution needs an aim."
    AIM_OR_INTENDED_FOR_MISSING = (
        "AIM_OR_INTENDED_FOR_MISSING",
        "The contribution needs an aim, or words for one.",
        "aim missing, or words for one",
    )
    MEMBERS_NOT_ALLOWED = "MEMBERS_NOT_ALLOWED", "Only joint bodies and networks have members."
    SELF_MEMBER = "SELF_MEMBER", "An actor can't be a member of itself.", "member of itself"
    VALUE_MISSING = "VALUE_MISSING", "A reported observation needs a value."
    VALUE_NOT_ALLOWED = "VALUE_NOT_ALLOWED", "An observation that isn't reported has no value."
    TARGET_MISSING = "TARGET_MISSING", "KEEP needs the level to stay at before it can tell what is still accepted."
    ACCEPTED_BEYOND_TARGET = "ACCEPTED_BEYOND_TARGET", "What is accepted would be better than what is wanted."
    COUNT_MISSING = "COUNT_MISSING", "The list leaves some out and doesn't give the count."
    BOTH_GIVEN = "BOTH_GIVEN", "A list is given whole and in parts, or the same is added and removed."
    NOT_THERE = "NOT_THERE", "What is to be removed isn't in the list.", "not in the list"
    NOT_ITS_MAKER = "NOT_ITS_MAKER", "The actor is no maker of the contribution."
    NOT_ITS_LINK = "NOT_ITS_LINK", "The link is another contribution's."

    OUT_OF_RANGE = "OUT_OF_RANGE", "The measure's scale has no such value."
    SCALE_REVERSED = "SCALE_REVERSED", "The scale's least value isn't under its greatest."
    NOT_BEGUN = "NOT_BEGUN", "The period hasn't begun.", "period not begun"
    INFLUENCE_MISSING = "INFLUENCE_MISSING", "An outside influence must be named."
    INFLUENCE_NOT_ALLOWED = "INFLUENCE_NOT_ALLOWED", "Only the cause OUTSIDE names an outside influence."
    NOT_ITS_OBSERVATION = "NOT_ITS_OBSERVATION", "The observation is of another measure, place or gender."
    NOT_LATER = "NOT_LATER", "The observation's period isn't later than the deviation's.", "period not later"
    NOT_EFFECTIVE = "NOT_EFFECTIVE", "The observation is still worse than what is accepted."
    UNEXPLAINED = "UNEXPLAINED", "A change of what was agreed needs a reason.", "reason missing"
    NOT_FOR_ROLE = "NOT_FOR_ROLE", "A key for that role has no such thing.", "not for this role"
    IN_THE_PAST = "IN_THE_PAST", "The time has passed."
    TOO_FAR_AHEAD = "TOO_FAR_AHEAD", "The time is further ahead than it may be."

    UNKNOWN_BALLOT = "UNKNOWN_BALLOT", "There is no such ballot; it may be cut off or mistyped.", "unknown ballot"

    # FORBIDDEN
    NOT_ALLOWED = "NOT_ALLOWED", "Somebody else may do it."

    # References
    UNKNOWN_ID = "UNKNOWN_ID", "Nothing has the id.", "unknown id"
    WRONG_TYPE = "WRONG_TYPE", "The id belongs to something of another type.", "id of another type"
    ARCHIVED = "ARCHIVED", "It is archived; restore it first."
    UNLINKED = "UNLINKED", "The link was removed."

    # CONFLICT
    STALE_VERSION = "STALE_VERSION", "It was changed since it was read.", "changed since it was read"
    OTHER_COUNT = (
        "OTHER_COUNT",
        "There are more or fewer than when they were read.",
        "not the number that was read",
    )
    EXTERNAL_ID_TAKEN = "EXTERNAL_ID_TAKEN", "Something of the same type has that external id."
    ALREADY_LINKED = "ALREADY_LINKED", "There is a link between the two already."
    ALREADY_ADOPTED = "ALREADY_ADOPTED", "The actor uses the asset already."
    KEY_REUSED = "KEY_REUSED", "The idempotency key was used for another mutation or other input."

    # CYCLE
    SELF_LINK = "SELF_LINK", "The node would be linked to itself, or be its own member.", "linked to itself"
    CIRCLE = "CIRCLE", "The link would create a cycle.", "closes a circle"

    # STATE
    UNMAPPED = "UNMAPPED", "The mapping of the claim was removed already.", "already removed"
    REVOKED = "REVOKED", "It was revoked already.", "already revoked"
    TOO_MANY_INVITATIONS = "TOO_MANY_INVITATIONS", "The actor has as many invitations as it may have."
    SPENT = "SPENT", "The ballot was counted already.", "ballot already used"
    NOT_PULSE = "NOT_PULSE", "The measure takes no votes: its method isn't PULSE.", "not a pulse measure"
    KIOSKS_PRESS = (
        "KIOSKS_PRESS",
        "The measure counts presses at kiosks, not persons.",
        "counts presses at kiosks",
    )
    BALLOTS_COUNT = "BALLOTS_COUNT", "The measure counts ballots, one for each person.", "counts ballots"
    CONFIRMED = "CONFIRMED", "The maker has confirmed its part already.", "already confirmed"
    DECLINED = "DECLINED", "The maker has declined its part already.", "already declined"
    UNCONFIRMED = "UNCONFIRMED", "Not every maker has confirmed its part."
    NOTHING_PROPOSED = "NOTHING_PROPOSED", "There is no proposal to decide about."
    CLOSED = "CLOSED", "It is closed already.", "already closed"
    WITHDRAWN = "WITHDRAWN", "It is withdrawn already.", "already withdrawn"
    WRONG_STEP = "WRONG_STEP", "The deviation isn't at the step for it."
    TO_BE_DONE = "TO_BE_DONE", "Corrective actions aren't done yet, or there is none."
    NOT_REVIEWED = "NOT_REVIEWED", "No review has found it effective."
    OPEN_ALREADY = "OPEN_ALREADY", "The measure has an open deviation already.", "already open"
    WRONG_STATUS = "WRONG_STATUS", "The contribution's status doesn't allow it."
    GOES_ON = "GOES_ON", "It hasn't ended, so that there is nothing to reinstate.", "not ended"
    NOT_ARCHIVED = "NOT_ARCHIVED", "It isn't archived, so that there is nothing to restore."
    ONLY_MAKER = "ONLY_MAKER", "Contributions would be left without a maker."
    NOT_ADOPTED = "NOT_ADOPTED", "The actor doesn't use the asset."
    RETIRED = "RETIRED", "The key figure is flagged as withdrawn or redefined already.", "already retired"
    NOT_RETIRED = "NOT_RETIRED", "The key figure isn't flagged, so that there is nothing to take back."
    NOT_REVERSIBLE = "NOT_REVERSIBLE", "The change can't be undone."
    CHANGED_SINCE = "CHANGED_SINCE", "Later mutations have changed it, or depend on it.", "changed afterwards"
    PLACE_MISSING = "PLACE_MISSING", "The place isn't set, so that its own area isn't known."
    OBSERVATIONS_EXIST = "OBSERVATIONS_EXIST", "Observations are stored under the place's code."
