"""Who acts: the kinds of actors, the sectors that follow from them, and the parts they take in a contribution."""

from samsyn.model.vocabulary.words import Worded


class ActorKind(Worded):
    """The kind of organisation. A political board (BOARD) and its administration (DEPARTMENT) are separate actors."""

    COUNCIL = (
        "COUNCIL",
        "fullmäktige",
        "Kommunens högsta beslutande församling, vald av invånarna.",
        "council",
        "The municipality's highest decision-making assembly, elected by the inhabitants.",
    )
    BOARD = (
        "BOARD",
        "nämnd",
        "Ett organ av förtroendevalda som ansvarar för ett verksamhetsområde; kommunstyrelsen räknas hit.",
        "board",
        "A body of elected politicians responsible for an area of activity, including the municipal executive board.",
    )
    DEPARTMENT = (
        "DEPARTMENT",
        "förvaltning",
        "En organisation av tjänstepersoner som arbetar åt en eller flera nämnder.",
        "department",
        "An administrative organisation that works for one or more boards.",
    )
    UNIT = (
        "UNIT",
        "enhet",
        "En del av en förvaltning eller ett bolag: en skola, ett bibliotek, en ungdomsgård.",
        "unit",
        "A part of a department or company, such as a school, a library or a youth centre.",
    )
    MUNICIPAL_COMPANY = (
        "MUNICIPAL_COMPANY",
        "kommunalt bolag",
        "Ett bolag som kommunen äger helt eller till största delen.",
        "municipal company",
        "A company owned wholly or mainly by the municipality.",
    )
    JOINT_BODY = (
        "JOINT_BODY",
        "gemensamt organ",
        "Ett organ som flera aktörer äger eller driver, till exempel ett kommunalförbund. Medlemmarna anges.",
        "joint body",
        "A body that several actors own or run together, such as a municipal federation. Its members are listed.",
    )
    COMPANY = (
        "COMPANY",
        "företag",
        "Ett privat företag.",
        "company",
        "A private company.",
    )
    ASSOCIATION = (
        "ASSOCIATION",
        "förening",
        "En ideell eller ekonomisk förening eller ett trossamfund.",
        "association",
        "A voluntary or co-operative association, or a religious community.",
    )
    FOUNDATION = (
        "FOUNDATION",
        "stiftelse",
        "En förmögenhet som är avsatt för ett bestämt ändamål.",
        "foundation",
        "A legal entity whose property is set aside for a specific purpose.",
    )
    NETWORK = (
        "NETWORK",
        "nätverk",
        "Människor eller organisationer som samarbetar utan att bilda en juridisk person.",
        "network",
        "People or organisations that work together without forming a legal entity.",
    )
    REGION = (
        "REGION",
        "region",
        "Regionen, som bland annat ansvarar för hälso- och sjukvård och kollektivtrafik.",
        "region",
        "The regional authority, responsible for health care and public transport among other things.",
    )
    STATE_AUTHORITY = (
        "STATE_AUTHORITY",
        "statlig myndighet",
        "En myndighet under regeringen eller riksdagen.",
        "government agency",
        "An agency under the national government or parliament.",
    )


class Sector(Worded):
    """The sector of society that an actor belongs to, derived from the actor's kind."""

    MUNICIPALITY = (
        "MUNICIPALITY",
        "kommunen",
        "Fullmäktige, nämnder, förvaltningar, enheter och kommunala bolag.",
        "municipality",
        "Actors of kind COUNCIL, BOARD, DEPARTMENT, UNIT or MUNICIPAL_COMPANY.",
    )
    BUSINESS = (
        "BUSINESS",
        "näringslivet",
        "Privata företag.",
        "business",
        "Actors of kind COMPANY.",
    )
    CIVIL_SOCIETY = (
        "CIVIL_SOCIETY",
        "civilsamhället",
        "Föreningar, stiftelser och nätverk.",
        "civil society",
        "Actors of kind ASSOCIATION, FOUNDATION or NETWORK.",
    )
    OTHER_PUBLIC = (
        "OTHER_PUBLIC",
        "annan offentlig sektor",
        "Regioner och statliga myndigheter.",
        "other public sector",
        "Actors of kind REGION or STATE_AUTHORITY.",
    )
    JOINT = (
        "JOINT",
        "gemensamt",
        "Organ som flera aktörer äger eller driver tillsammans.",
        "joint",
        "Actors of kind JOINT_BODY, owned or run by several actors together.",
    )


class MakerRole(Worded):
    """The role of an actor in a contribution. It does not affect how shares are calculated."""

    LEAD = (
        "LEAD",
        "huvudansvarig",
        "Ansvarar för att insatsen genomförs.",
        "lead",
        "Responsible for carrying out the contribution.",
    )
    PARTNER = (
        "PARTNER",
        "medverkande",
        "Genomför en del av insatsen.",
        "partner",
        "Carries out a part of the contribution.",
    )
    FUNDER = (
        "FUNDER",
        "finansiär",
        "Betalar för insatsen, helt eller delvis.",
        "funder",
        "Pays for all or part of the contribution.",
    )


SECTORS = {
    ActorKind.COUNCIL: Sector.MUNICIPALITY,
    ActorKind.BOARD: Sector.MUNICIPALITY,
    ActorKind.DEPARTMENT: Sector.MUNICIPALITY,
    ActorKind.UNIT: Sector.MUNICIPALITY,
    ActorKind.MUNICIPAL_COMPANY: Sector.MUNICIPALITY,
    ActorKind.JOINT_BODY: Sector.JOINT,
    ActorKind.COMPANY: Sector.BUSINESS,
    ActorKind.ASSOCIATION: Sector.CIVIL_SOCIETY,
    ActorKind.FOUNDATION: Sector.CIVIL_SOCIETY,
    ActorKind.NETWORK: Sector.CIVIL_SOCIETY,
    ActorKind.REGION: Sector.OTHER_PUBLIC,
    ActorKind.STATE_AUTHORITY: Sector.OTHER_PUBLIC,
}


def sector_of(kind: ActorKind) -> Sector:
    """Return the sector that follows from the kind; every kind has one."""
    return SECTORS[kind]
