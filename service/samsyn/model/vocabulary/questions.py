"""How a question can be asked, and what is said of a deed that can't be done."""

from samsyn.model.vocabulary.words import Worded


class DriverGroup(Worded):
    """Whom the drivers of an aim are counted under."""

    ACTOR = (
        "ACTOR",
        "aktör",
        "Varje aktör för sig, så som den är registrerad.",
        "actor",
        "Each actor as registered.",
    )
    PARENT = (
        "PARENT",
        "närmast överordnad",
        "Under den närmast överordnade aktören; aktörer utan överordnad står för sig själva.",
        "parent",
        "Under the actor's nearest superior; an actor without one stands for itself.",
    )
    TOP = (
        "TOP",
        "högst överordnad",
        "Under den högst överordnade aktören; aktörer utan överordnad står för sig själva.",
        "top",
        "Under the actor's topmost superior; an actor without one stands for itself.",
    )
    BOARD = (
        "BOARD",
        "nämnd",
        "Under den närmaste nämnden, aktören själv inräknad; aktörer utan nämnd står för sig själva.",
        "board",
        "Under the nearest board: the actor itself or a superior. An actor without one stands for itself.",
    )
    DEPARTMENT = (
        "DEPARTMENT",
        "förvaltning",
        "Under den närmaste förvaltningen, aktören själv inräknad; aktörer utan förvaltning står för sig själva.",
        "department",
        "Under the nearest department: the actor itself or a superior. An actor without one stands for itself.",
    )


class ChainDirection(Worded):
    """Which way a chain is followed."""

    UP = (
        "UP",
        "uppåt",
        "Från en aktör, en insats eller ett mål mot visionen.",
        "up",
        "From an actor, a contribution or an aim to aims that lead no further.",
    )
    DOWN = (
        "DOWN",
        "nedåt",
        "Från ett mål eller utfall till insatserna, och till mål som ingenting leder till.",
        "down",
        "From an aim to contributions and to aims that nothing leads to.",
    )


class OrderDirection(Worded):
    """The direction of an order. What has no value comes last in both."""

    ASC = "ASC", "stigande", "Minst eller först i alfabetet först.", "ascending", "Smallest or alphabetically first."
    DESC = "DESC", "fallande", "Störst eller sist i alfabetet först.", "descending", "Largest or alphabetically last."


class UserErrorCode(Worded):
    """What is wrong with an input, or with the state of things, that its author can mend."""

    NOT_FOUND = (
        "NOT_FOUND",
        "finns inte",
        "Ingenting har det id som angavs.",
        "not found",
        "Nothing has the id that was given.",
    )
    INVALID = (
        "INVALID",
        "ogiltigt",
        "Ett värde som inte kan tas emot, eller ett id av fel typ.",
        "invalid",
        "A value that can't be taken, or an id of another type.",
    )
    CONFLICT = (
        "CONFLICT",
        "krock",
        "Någon annan har hunnit före, eller så finns redan något likadant.",
        "conflict",
        "Stale `expectedVersion`, or something equal already there.",
    )
    CYCLE = (
        "CYCLE",
        "cirkel",
        "En kedja skulle leda tillbaka till sig själv.",
        "cycle",
        "It would close a circle of links.",
    )
    STATE = (
        "STATE",
        "fel läge",
        "Det går inte i det läge som råder.",
        "state",
        "Not possible in the state that it is in.",
    )
    FORBIDDEN = (
        "FORBIDDEN",
        "inte tillåtet",
        "Den som frågar har inte rätt att göra detta.",
        "forbidden",
        "The caller isn't allowed to do this.",
    )


class ErrorPolicy(Worded):
    """What becomes of the others where one mutation of a list is refused."""

    ALL = (
        "ALL",
        "alla eller ingen",
        "Alla ändringar görs tillsammans, eller ingen.",
        "all or none",
        "All mutations are done, in one revision, or none is.",
    )
    EACH = (
        "EACH",
        "var för sig",
        "Varje ändring görs eller nekas för sig.",
        "each by itself",
        "Each mutation is done or refused by itself.",
    )
