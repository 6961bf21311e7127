"""Who acts: the kinds of actors, the sectors that follow from them, and the parts they take in a contribution."""

from samsyn.model.vocabulary.words import Worded


class ActorKind(Worded):
    """What sort of body an actor is. Politicians' bodies (BOARD) and officials' (DEPARTMENT) are different actors."""

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
        "Ett organ av förtroendevalda som svarar för ett område, kommunstyrelsen inräknad.",
        "board",
        "A body of elected politicians that answers for an area, the municipal executive board among them.",
    )
    DEPARTMENT = (
        "DEPARTMENT",
        "förvaltning",
        "En organisation av tjänstepersoner som arbetar åt en eller flera nämnder.",
        "department",
        "An organisation of officials that works for one board or several.",
    )
    UNIT = (
        "UNIT",
        "enhet",
        "En del av en förvaltning eller ett bolag: en skola, ett bibliotek, en ungdomsgård.",
        "unit",
        "A part of a department or company: a school, a library, a youth centre.",
    )
    MUNICIPAL_COMPANY = (
        "MUNICIPAL_COMPANY",
        "kommunalt bolag",
        "Ett bolag som kommunen äger, helt eller till största delen.",
        "municipal company",
        "A company that the municipality owns, wholly or for the most part.",
    )
    JOINT_BODY = (
        "JOINT_BODY",
        "gemensamt organ",
        "Ett organ som flera aktörer äger eller driver tillsammans; dess medlemmar anges.",
        "joint body",
        "A body that several actors own or run together; its members are told.",
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
        "Property that is set aside for a given purpose.",
    )
    NETWORK = (
        "NETWORK",
        "nätverk",
        "Människor eller organisationer som verkar tillsammans utan att bilda en juridisk person.",
        "network",
        "People or organisations that act together without forming a legal person.",
    )
    REGION = (
        "REGION",
        "region",
        "Regionen, som bland annat svarar för hälso- och sjukvård och kollektivtrafik.",
        "region",
        "The region, which answers for health care and public transport among other things.",
    )
    STATE_AUTHORITY = (
        "STATE_AUTHORITY",
        "statlig myndighet",
        "En myndighet under regering eller riksdag.",
        "state authority",
        "An authority under the government or parliament.",
    )


class Sector(Worded):
    """The part of society that an actor belongs to. It follows from the actor's kind."""

    MUNICIPALITY = (
        "MUNICIPALITY",
        "kommunen",
        "Fullmäktige, nämnder, förvaltningar, enheter och kommunala bolag.",
        "municipality",
        "Of the kinds COUNCIL, BOARD, DEPARTMENT, UNIT and MUNICIPAL_COMPANY.",
    )
    BUSINESS = (
        "BUSINESS",
        "näringslivet",
        "Privata företag.",
        "business",
        "Of the kind COMPANY.",
    )
    CIVIL_SOCIETY = (
        "CIVIL_SOCIETY",
        "civilsamhället",
        "Föreningar, stiftelser och nätverk.",
        "civil society",
        "Of the kinds ASSOCIATION, FOUNDATION and NETWORK.",
    )
    OTHER_PUBLIC = (
        "OTHER_PUBLIC",
        "annan offentlig sektor",
        "Regioner och statliga myndigheter.",
        "other public sector",
        "Of the kinds REGION and STATE_AUTHORITY.",
    )
    JOINT = (
        "JOINT",
        "gemensamt",
        "Organ som flera aktörer äger eller driver tillsammans.",
        "joint",
        "Of the kind JOINT_BODY: owned or run by several actors together.",
    )


class MakerRole(Worded):
    """The part that an actor takes in a contribution. It plays no part in the arithmetic of shares."""

    LEAD = (
        "LEAD",
        "huvudansvarig",
        "Svarar för att insatsen blir av.",
        "lead",
        "Answers for the contribution being made.",
    )
    PARTNER = (
        "PARTNER",
        "medverkande",
        "Gör en del av insatsen.",
        "partner",
        "Does a part of the contribution.",
    )
    FUNDER = (
        "FUNDER",
        "finansiär",
        "Betalar för insatsen, helt eller delvis.",
        "funder",
        "Pays for the contribution, wholly or in part.",
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
