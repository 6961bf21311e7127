"""Every reason for which a deed is refused: stable words, finer than the code, for translation beside a form field."""

from enum import StrEnum
from typing import Self


class Reason(StrEnum):
    """A reason, with what it means. The code and the path of a fault say where and of what sort it is."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Return the member: its own name as a string, with its meaning beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    # INVALID: one value
    MISSING = "MISSING", "A value that is needed isn't there."
    EMPTY = "EMPTY", "It is empty, or null, and can't be."
    TOO_LONG = "TOO_LONG", "The text has more characters than it may have."
    CONTROL_CHARACTER = "CONTROL_CHARACTER", "The text holds a character that can't be shown."
    OTHER_ALPHABET = "OTHER_ALPHABET", "The text has letters that look like Latin ones, or might."
    TOO_SMALL = "TOO_SMALL", "The number is under its least value."
    TOO_LARGE = "TOO_LARGE", "The number is over its greatest value."
    NOT_FINITE = "NOT_FINITE", "It is infinite or no number at all."
    TOO_MANY = "TOO_MANY", "The list has more elements than it may have."
    NOT_A_DATE = "NOT_A_DATE", "The text is no date of the calendar."
    NOT_A_MOMENT = "NOT_A_MOMENT", "The text is no day and time of the calendar."
    NOT_A_CHOICE = "NOT_A_CHOICE", "The word is none of those to choose from."
    NOT_A_PERIOD = "NOT_A_PERIOD", "The text tells no period."
    NOT_A_CODE = "NOT_A_CODE", "The digits are no code of a municipality or region, which has four."
    NOT_A_WORD = "NOT_A_WORD", "The text is several words, or none that a search could find."
    NOT_A_LINK = "NOT_A_LINK", "The text is no web address."
    WRONG_KIND = "WRONG_KIND", "The value is of another kind, such as a text for a number."
    UNKNOWN_FIELD = "UNKNOWN_FIELD", "The deed has no field of that name."

    # INVALID: values that contradict each other
    ENDS_BEFORE_START = "ENDS_BEFORE_START", "The last day comes before the first."
    RATIONALE_MISSING = "RATIONALE_MISSING", "HIGH confidence needs a rationale."
    DUPLICATE = "DUPLICATE", "The same element comes twice in one list."
    MAKER_MISSING = "MAKER_MISSING", "The contribution needs a maker."
    AIM_MISSING = "AIM_MISSING", "The contribution needs an aim."
    AIM_OR_INTENDED_FOR_MISSING = "AIM_OR_INTENDED_FOR_MISSING", "The contribution needs an aim, or words for one."
    MEMBERS_NOT_ALLOWED = "MEMBERS_NOT_ALLOWED", "Only joint bodies and networks have members."
    SELF_MEMBER = "SELF_MEMBER", "An actor can't be a member of itself."
    VALUE_MISSING = "VALUE_MISSING", "A reported observation needs a value."
    VALUE_NOT_ALLOWED = "VALUE_NOT_ALLOWED", "An observation that isn't reported has no value."
    TARGET_MISSING = "TARGET_MISSING", "KEEP needs the level to stay at before it can tell what is still accepted."
    ACCEPTED_BEYOND_TARGET = "ACCEPTED_BEYOND_TARGET", "What is accepted would be better than what is wanted."
    COUNT_MISSING = "COUNT_MISSING", "The list leaves some out, and doesn't say how many were read."
    BOTH_GIVEN = "BOTH_GIVEN", "A list is given whole and in parts, or the same is added and removed."
    NOT_THERE = "NOT_THERE", "What is to be removed isn't in the list."
    NOT_ITS_MAKER = "NOT_ITS_MAKER", "The actor is no maker of the contribution."
    NOT_ITS_LINK = "NOT_ITS_LINK", "The link is another contribution's."

    OUT_OF_RANGE = "OUT_OF_RANGE", "The measure's scale has no such value."
    SCALE_REVERSED = "SCALE_REVERSED", "The scale's least value isn't under its greatest."
    NOT_BEGUN = "NOT_BEGUN", "The period hasn't begun."
    INFLUENCE_MISSING = "INFLUENCE_MISSING", "An outside influence must be named."
    INFLUENCE_NOT_ALLOWED = "INFLUENCE_NOT_ALLOWED", "Only the cause OUTSIDE names an outside influence."
    NOT_ITS_OBSERVATION = "NOT_ITS_OBSERVATION", "The observation is of another measure, place or gender."
    NOT_LATER = "NOT_LATER", "The observation's period isn't later than the deviation's."
    NOT_EFFECTIVE = "NOT_EFFECTIVE", "The observation is still worse than what is accepted."
    UNEXPLAINED = "UNEXPLAINED", "A change of what was agreed needs a reason."
    NOT_FOR_ROLE = "NOT_FOR_ROLE", "A key for that role has no such thing."
    IN_THE_PAST = "IN_THE_PAST", "The time has passed."

    UNKNOWN_BALLOT = "UNKNOWN_BALLOT", "INVALID: there is no such ballot; it may be cut or mistyped."

    # FORBIDDEN
    NOT_ALLOWED = "NOT_ALLOWED", "Somebody else may do it."

    # References
    UNKNOWN_ID = "UNKNOWN_ID", "NOT_FOUND: nothing has the id."
    WRONG_TYPE = "WRONG_TYPE", "INVALID: the id is of something of another type."
    ARCHIVED = "ARCHIVED", "STATE: it is archived, and only restoring it is possible."
    UNLINKED = "UNLINKED", "STATE: the link was removed."

    # CONFLICT
    STALE_VERSION = "STALE_VERSION", "It was changed since it was read."
    OTHER_COUNT = "OTHER_COUNT", "There are more of them, or fewer, than were read."
    EXTERNAL_ID_TAKEN = "EXTERNAL_ID_TAKEN", "Something of the same type has that external id."
    ALREADY_LINKED = "ALREADY_LINKED", "There is a link between the two already."
    ALREADY_ADOPTED = "ALREADY_ADOPTED", "The actor uses the asset already."
    KEY_REUSED = "KEY_REUSED", "INVALID: the idempotency key belongs to another deed or other input."

    # CYCLE
    SELF_LINK = "SELF_LINK", "It would lead, or belong, to itself: a circle of length 1."
    CIRCLE = "CIRCLE", "It would close a circle."

    # STATE
    REVOKED = "REVOKED", "The key was revoked already."
    SPENT = "SPENT", "The ballot was counted already."
    NOT_PULSE = "NOT_PULSE", "The measure takes no votes: its method isn't PULSE."
    KIOSKS_PRESS = "KIOSKS_PRESS", "The measure counts presses at kiosks, which are no persons."
    BALLOTS_COUNT = "BALLOTS_COUNT", "The measure counts ballots, one for each person."
    CONFIRMED = "CONFIRMED", "The maker has confirmed its part already."
    DECLINED = "DECLINED", "The maker has declined its part already."
    UNCONFIRMED = "UNCONFIRMED", "Not every maker has confirmed its part."
    NOTHING_PROPOSED = "NOTHING_PROPOSED", "There is no proposal to decide about."
    CLOSED = "CLOSED", "It is closed already."
    WITHDRAWN = "WITHDRAWN", "It is withdrawn already."
    WRONG_STEP = "WRONG_STEP", "The deviation isn't at the step for it."
    TO_BE_DONE = "TO_BE_DONE", "Corrective actions aren't done yet, or there is none."
    NOT_REVIEWED = "NOT_REVIEWED", "No review has found it effective."
    OPEN_ALREADY = "OPEN_ALREADY", "The measure has an open deviation already."
    WRONG_STATUS = "WRONG_STATUS", "The contribution's status doesn't allow it."
    GOES_ON = "GOES_ON", "It hasn't ended, so that there is nothing to reinstate."
    NOT_ARCHIVED = "NOT_ARCHIVED", "It isn't archived, so that there is nothing to restore."
    ONLY_MAKER = "ONLY_MAKER", "Contributions would be left without a maker."
    NOT_ADOPTED = "NOT_ADOPTED", "The actor doesn't use the asset."
    RETIRED = "RETIRED", "The key figure is flagged as withdrawn or redefined already."
    NOT_RETIRED = "NOT_RETIRED", "The key figure isn't flagged, so that there is nothing to take back."
    NOT_REVERSIBLE = "NOT_REVERSIBLE", "It can't be undone from what the log holds of it."
    CHANGED_SINCE = "CHANGED_SINCE", "Later deeds have changed it, or rest on it."
    PLACE_MISSING = "PLACE_MISSING", "The place isn't set, so that its own area isn't known."
    OBSERVATIONS_EXIST = "OBSERVATIONS_EXIST", "Observations are stored under the place's code."
