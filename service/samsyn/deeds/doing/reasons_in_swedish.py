"""What every reason is called in Swedish: a label for a form field, and a sentence that says what it means."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from samsyn.model.vocabulary import Words

SWEDISH: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "MISSING": Words("värde saknas", "Ett värde som krävs saknas."),
        "EMPTY": Words("tomt", "Det är tomt, eller null, och får inte vara det."),
        "TOO_LONG": Words("för lång text", "Texten har fler tecken än den får ha."),
        "CONTROL_CHARACTER": Words("otillåtet tecken", "Texten har ett tecken som inte kan visas."),
        "OTHER_ALPHABET": Words("annat alfabet", "Texten har bokstäver som liknar latinska men inte är det."),
        "TOO_SMALL": Words("för litet", "Talet är mindre än det minsta tillåtna."),
        "TOO_LARGE": Words("för stort", "Talet är större än det största tillåtna."),
        "NOT_FINITE": Words("inget ändligt tal", "Det är oändligt eller inte ett tal."),
        "TOO_MANY": Words("för många", "Listan har fler element än den får ha."),
        "NOT_A_DATE": Words("inget datum", "Texten är inget datum i kalendern."),
        "NOT_A_MOMENT": Words("ingen tidpunkt", "Texten är inget datum med klockslag."),
        "NOT_A_CHOICE": Words("inget av alternativen", "Värdet är inget av dem som går att välja."),
        "NOT_A_PERIOD": Words("ingen period", "Texten är ingen period."),
        "NOT_A_CODE": Words("ingen kod", "Siffrorna är ingen kod för en kommun eller region, som har fyra."),
        "NOT_A_WORD": Words("inget sökord", "Texten är flera ord, eller ett som en sökning inte kan hitta."),
        "NOT_A_LINK": Words("ingen webbadress", "Texten är ingen webbadress."),
        "WRONG_KIND": Words("fel sorts värde", "Värdet är av fel sort, till exempel en text i stället för ett tal."),
        "UNKNOWN_FIELD": Words("okänt fält", "Det finns inget fält med det namnet."),
        "ENDS_BEFORE_START": Words("slutar före start", "Sista dagen kommer före den första."),
        "RATIONALE_MISSING": Words("motivering saknas", "Säkerheten HIGH kräver en motivering."),
        "DUPLICATE": Words("dubblett", "Samma element finns två gånger i en lista."),
        "MAKER_MISSING": Words("medverkande saknas", "Insatsen måste ha en medverkande."),
        "AIM_MISSING": Words("mål saknas", "Insatsen måste bidra till något mål."),
        "AIM_OR_INTENDED_FOR_MISSING": Words(
            "mål eller syfte saknas", "Insatsen måste ha ett mål, eller ord för vad den är till för."
        ),
        "MEMBERS_NOT_ALLOWED": Words("medlemmar inte tillåtna", "Bara gemensamma organ och nätverk kan ha medlemmar."),
        "SELF_MEMBER": Words("medlem i sig själv", "En aktör kan inte vara medlem i sig själv."),
        "VALUE_MISSING": Words("mätvärde saknas", "Ett mätvärde som är rapporterat måste ha ett tal."),
        "VALUE_NOT_ALLOWED": Words("mätvärde inte tillåtet", "Ett mätvärde som inte är rapporterat har inget tal."),
        "TARGET_MISSING": Words(
            "målvärde saknas", "Riktningen KEEP kräver den nivå som ska hållas för att säga vad som är godtaget."
        ),
        "ACCEPTED_BEYOND_TARGET": Words(
            "godtaget bortom målvärdet", "Det godtagna värdet skulle vara bättre än målvärdet."
        ),
        "COUNT_MISSING": Words("antal saknas", "Listan utelämnar några och säger inte hur många som lästes."),
        "BOTH_GIVEN": Words(
            "angivet på två sätt", "En lista anges både hel och i delar, eller samma sak läggs till och tas bort."
        ),
        "NOT_THERE": Words("inte i listan", "Det som ska tas bort finns inte i listan."),
        "NOT_ITS_MAKER": Words("inte medverkande", "Aktören är inte medverkande i insatsen."),
        "NOT_ITS_LINK": Words("inte dess samband", "Sambandet hör till en annan insats."),
        "OUT_OF_RANGE": Words("utanför skalan", "Måttets skala har inget sådant värde."),
        "SCALE_REVERSED": Words("omvänd skala", "Skalans minsta värde är inte mindre än dess största."),
        "NOT_BEGUN": Words("perioden har inte börjat", "Perioden har inte börjat ännu."),
        "INFLUENCE_MISSING": Words("yttre påverkan saknas", "En yttre påverkan måste få ett namn."),
        "INFLUENCE_NOT_ALLOWED": Words(
            "yttre påverkan inte tillåten", "Bara orsaken OUTSIDE har ett namn på en yttre påverkan."
        ),
        "NOT_ITS_OBSERVATION": Words(
            "inte dess mätvärde", "Mätvärdet gäller ett annat mått, ett annat område eller ett annat kön."
        ),
        "NOT_LATER": Words("inte senare", "Mätvärdets period är inte senare än avvikelsens."),
        "NOT_EFFECTIVE": Words("utan effekt", "Mätvärdet är fortfarande sämre än det godtagna värdet."),
        "UNEXPLAINED": Words("skäl saknas", "En ändring av det som var överenskommet kräver ett skäl."),
        "NOT_FOR_ROLE": Words("inte för rollen", "En nyckel för den rollen har inget sådant."),
        "IN_THE_PAST": Words("har passerat", "Tiden har redan passerat."),
        "TOO_FAR_AHEAD": Words("för långt fram", "Tiden ligger längre fram än den får."),
        "UNKNOWN_BALLOT": Words("okänd engångslänk", "Engångslänken finns inte; den kan vara felskriven."),
        "NOT_ALLOWED": Words("inte tillåtet", "Någon annan får göra det."),
        "UNKNOWN_ID": Words("okänt id", "Inget har det id:t."),
        "WRONG_TYPE": Words("id av annan typ", "Id:t hör till något av en annan typ."),
        "ARCHIVED": Words("arkiverad", "Det är arkiverat; återställ det först."),
        "UNLINKED": Words("sambandet borttaget", "Sambandet är borttaget."),
        "STALE_VERSION": Words("ändrad sedan den lästes", "Den har ändrats sedan den lästes."),
        "OTHER_COUNT": Words("annat antal än lästes", "De är fler eller färre än när de lästes."),
        "EXTERNAL_ID_TAKEN": Words("externt id upptaget", "Något av samma typ har redan det externa id:t."),
        "ALREADY_LINKED": Words("samband finns redan", "Det finns redan ett samband mellan de två."),
        "ALREADY_ADOPTED": Words("används redan", "Aktören använder redan resursen."),
        "KEY_REUSED": Words(
            "nyckel redan använd", "Idempotensnyckeln är redan använd för en annan ändring eller andra värden."
        ),
        "SELF_LINK": Words("leder till sig själv", "Det skulle leda eller höra till sig självt."),
        "CIRCLE": Words("sluter en cirkel", "Det skulle sluta en cirkel."),
        "UNMAPPED": Words("redan borttagen", "Kopplingen av anspråket är redan borttagen."),
        "REVOKED": Words("redan återkallad", "Det är redan återkallat."),
        "TOO_MANY_INVITATIONS": Words("för många inbjudningar", "Aktören har så många inbjudningar som den får ha."),
        "SPENT": Words("engångslänken redan använd", "Engångslänken är redan räknad."),
        "NOT_PULSE": Words("inget pulsmått", "Måttet tar inte emot röster: dess metod är inte PULSE."),
        "KIOSKS_PRESS": Words("räknar tryck vid kiosker", "Måttet räknar tryck vid kiosker, som inte är personer."),
        "BALLOTS_COUNT": Words("räknar engångslänkar", "Måttet räknar engångslänkar, en för varje person."),
        "CONFIRMED": Words("redan bekräftad", "Den medverkande har redan bekräftat sin del."),
        "DECLINED": Words("redan avböjd", "Den medverkande har redan avböjt sin del."),
        "UNCONFIRMED": Words("inte bekräftad", "Alla medverkande har inte bekräftat sin del."),
        "NOTHING_PROPOSED": Words("inget förslag", "Det finns inget förslag att besluta om."),
        "CLOSED": Words("redan avslutad", "Den är redan avslutad."),
        "WITHDRAWN": Words("redan tillbakadragen", "Den är redan tillbakadragen eller återkallad."),
        "WRONG_STEP": Words("fel steg", "Avvikelsen är inte vid det steget."),
        "TO_BE_DONE": Words("åtgärder kvar", "Åtgärder är inte genomförda, eller så finns det ingen."),
        "NOT_REVIEWED": Words("inte följd upp", "Ingen uppföljning har visat att det hade effekt."),
        "OPEN_ALREADY": Words("redan öppen", "Måttet har redan en öppen avvikelse."),
        "WRONG_STATUS": Words("fel status", "Insatsens status tillåter det inte."),
        "GOES_ON": Words("inte avslutad", "Den pågår fortfarande, så det finns inget att återuppta."),
        "NOT_ARCHIVED": Words("inte arkiverad", "Den är inte arkiverad, så det finns inget att återställa."),
        "ONLY_MAKER": Words("enda medverkande", "Insatser skulle stå utan medverkande."),
        "NOT_ADOPTED": Words("används inte", "Aktören använder inte resursen."),
        "RETIRED": Words("redan utgången", "Nyckeltalet är redan markerat som utgånget eller omdefinierat."),
        "NOT_RETIRED": Words("inte utgången", "Nyckeltalet är inte markerat, så det finns inget att ta tillbaka."),
        "NOT_REVERSIBLE": Words("kan inte ångras", "Ändringen går inte att ångra."),
        "CHANGED_SINCE": Words("ändrad efteråt", "Senare ändringar har ändrat den, eller bygger på den."),
        "PLACE_MISSING": Words("plats saknas", "Platsen är inte angiven, så dess eget område är okänt."),
        "OBSERVATIONS_EXIST": Words("mätvärden finns", "Mätvärden är sparade under platsens kod."),
    }
)
