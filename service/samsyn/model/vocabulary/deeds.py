"""What every mutation is called by people, in Swedish and in English: the enum `Deed` of the schema.

Its values are the names by which `Mutation`, the history and `viewerCan` call them. A name stays here for good, also
when nobody can do the deed any more: the history has it.
"""

from typing import Any, Final, cast

from samsyn.model.vocabulary.words import Worded, Words

_WORDS: Final = {
    "setPlace": (
        Words("ange plats", "Anger platsens kod och namn."),
        Words("set place", "Sets the code and the name of the place."),
    ),
    "createVision": (
        Words("skapa vision", "Lägger till en vision."),
        Words("create vision", "Adds a vision."),
    ),
    "updateVision": (
        Words("ändra vision", "Ändrar en vision."),
        Words("update vision", "Changes a vision."),
    ),
    "createOutcome": (
        Words("skapa utfall", "Lägger till ett utfall."),
        Words("create outcome", "Adds an outcome."),
    ),
    "updateOutcome": (
        Words("ändra utfall", "Ändrar ett utfall."),
        Words("update outcome", "Changes an outcome."),
    ),
    "createGoal": (
        Words("skapa mål", "Lägger till ett mål."),
        Words("create goal", "Adds a goal."),
    ),
    "updateGoal": (
        Words("ändra mål", "Ändrar ett mål."),
        Words("update goal", "Changes a goal."),
    ),
    "createValue": (
        Words("skapa värdeord", "Lägger till ett värdeord."),
        Words("create value", "Adds a value."),
    ),
    "updateValue": (
        Words("ändra värdeord", "Ändrar ett värdeord."),
        Words("update value", "Changes a value."),
    ),
    "createBeneficiaryGroup": (
        Words("skapa målgrupp", "Lägger till en målgrupp."),
        Words("create beneficiary group", "Adds a beneficiary group."),
    ),
    "updateBeneficiaryGroup": (
        Words("ändra målgrupp", "Ändrar en målgrupp."),
        Words("update beneficiary group", "Changes a beneficiary group."),
    ),
    "linkAims": (
        Words("skapa samband", "Skapar ett samband till ett mål, ett utfall eller en vision."),
        Words("link aims", "Adds a link from a goal, an outcome or a contribution to an aim."),
    ),
    "updateAimLink": (
        Words("ändra samband", "Ändrar ett sambands vikt, riktning, säkerhet eller motivering."),
        Words("update link", "Changes the weight, polarity, confidence or rationale of a link."),
    ),
    "unlinkAims": (
        Words("ta bort samband", "Tar bort ett samband, så att det inte räknas längre."),
        Words("unlink aims", "Removes a link, so that it no longer counts."),
    ),
    "registerActor": (
        Words("registrera aktör", "Lägger till en aktör."),
        Words("register actor", "Adds an actor."),
    ),
    "updateActor": (
        Words("ändra aktör", "Ändrar en aktör, dess överordnade eller dess medlemmar."),
        Words("update actor", "Changes an actor, its superior or its members."),
    ),
    "registerContribution": (
        Words("registrera insats", "Lägger till en insats, som utkast eller inskickad."),
        Words("register contribution", "Adds a contribution, as a draft or submitted."),
    ),
    "updateContribution": (
        Words("ändra insats", "Ändrar en insats, eller föreslår en ändring av det som är godkänt."),
        Words("update contribution", "Changes a contribution, or proposes a change of what was approved."),
    ),
    "submitContribution": (
        Words("skicka in insats", "Skickar in en insats för beslut."),
        Words("submit contribution", "Submits a contribution for a decision."),
    ),
    "approveContribution": (
        Words("godkänn insats", "Godkänner en insats, så att den räknas."),
        Words("approve contribution", "Approves a contribution, so that it counts."),
    ),
    "returnContribution": (
        Words("skicka tillbaka insats", "Skickar tillbaka en insats till de medverkande, med ett besked."),
        Words("return contribution", "Returns a contribution to its makers, with a note."),
    ),
    "endContribution": (
        Words("avsluta insats", "Avslutar en insats som är genomförd."),
        Words("end contribution", "Ends a contribution that is finished."),
    ),
    "withdrawContribution": (
        Words("dra tillbaka insats", "Drar tillbaka en insats som inte blir av."),
        Words("withdraw contribution", "Withdraws a contribution that won't be carried out."),
    ),
    "leaveContribution": (
        Words("lämna insats", "En aktör slutar medverka i en insats."),
        Words("leave contribution", "Takes an actor out of a contribution that others carry on."),
    ),
    "reinstateContribution": (
        Words("återuppta insats", "Återupptar en insats som är avslutad, tillbakadragen eller inställd."),
        Words("reinstate contribution", "Brings back a contribution that was ended, withdrawn or cancelled."),
    ),
    "createAsset": (
        Words("skapa gemensam resurs", "Lägger till en gemensam resurs."),
        Words("create asset", "Adds a shared asset."),
    ),
    "updateAsset": (
        Words("ändra gemensam resurs", "Ändrar en gemensam resurs."),
        Words("update asset", "Changes a shared asset."),
    ),
    "adoptAsset": (
        Words("börja använda gemensam resurs", "Anger att en aktör använder en gemensam resurs."),
        Words("adopt asset", "States that an actor uses a shared asset."),
    ),
    "dropAsset": (
        Words("sluta använda gemensam resurs", "Anger att en aktör inte längre använder en gemensam resurs."),
        Words("drop asset", "States that an actor no longer uses a shared asset."),
    ),
    "createMeasure": (
        Words("skapa mått", "Lägger till ett mått."),
        Words("create measure", "Adds a measure."),
    ),
    "updateMeasure": (
        Words("ändra mått", "Ändrar ett mått."),
        Words("update measure", "Changes a measure."),
    ),
    "setTarget": (
        Words("sätt målvärde", "Sätter ett måtts målvärde och godtagna värde från en dag."),
        Words("set target", "Sets the target and the accepted value of a measure from a date."),
    ),
    "recordObservations": (
        Words("registrera mätvärden", "Lägger till mätvärden, eller ersätter dem som finns."),
        Words("record observations", "Adds observations, or replaces existing ones."),
    ),
    "removeObservations": (
        Words("ta bort mätvärden", "Tar bort mätvärden för gott."),
        Words("remove observations", "Removes observations permanently."),
    ),
    "archive": (
        Words("arkivera", "Arkiverar något, så att det inte visas i listor och inte räknas."),
        Words("archive", "Archives something, so that lists leave it out and it no longer counts."),
    ),
    "restore": (
        Words("återställ", "Återställer något som är arkiverat."),
        Words("restore", "Restores something that was archived."),
    ),
    "confirmContribution": (
        Words("bekräfta insats", "Bekräftar en medverkandes del i en insats."),
        Words("confirm contribution", "Confirms a maker's part in a contribution."),
    ),
    "declineContribution": (
        Words("avböj insats", "Avböjer en medverkandes del i en insats."),
        Words("decline contribution", "Declines a maker's part in a contribution."),
    ),
    "approveProposal": (
        Words("godkänn ändringsförslag", "Godkänner en föreslagen ändring av en insats."),
        Words("approve proposal", "Approves a proposed change of a contribution."),
    ),
    "returnProposal": (
        Words("skicka tillbaka ändringsförslag", "Skickar tillbaka en föreslagen ändring av en insats."),
        Words("return proposal", "Returns a proposed change of a contribution."),
    ),
    "issueApiKey": (
        Words("utfärda nyckel", "Utfärdar en nyckel till tjänsten."),
        Words("issue API key", "Issues an API key."),
    ),
    "rotateApiKey": (
        Words("byt nyckelns hemlighet", "Ger en nyckel en ny hemlighet."),
        Words("rotate API key", "Gives an API key a new secret."),
    ),
    "revokeApiKey": (
        Words("återkalla nyckel", "Återkallar en nyckel, så att den inte gäller längre."),
        Words("revoke API key", "Revokes an API key, so that it is no longer valid."),
    ),
    "mapClaim": (
        Words("koppla anspråk", "Bestämmer vilken roll och vilka aktörer ett anspråk från inloggningstjänsten ger."),
        Words("map claim", "Sets the role and the actors that a claim of the sign-in provider gives."),
    ),
    "unmapClaim": (
        Words("ta bort koppling av anspråk", "Ett anspråk från inloggningstjänsten ger inte längre något."),
        Words("unmap claim", "A claim of the sign-in provider no longer gives anything."),
    ),
    "endSession": (
        Words("logga ut", "Avslutar en inloggning."),
        Words("sign out", "Ends a session."),
    ),
    "issueBallots": (
        Words("skapa engångslänkar", "Skapar engångslänkar för att rösta om ett mått."),
        Words("issue ballots", "Issues ballots for votes on a measure."),
    ),
    "reportGoalStatus": (
        Words("rapportera målets läge", "Anger hur de ansvariga bedömer att ett mål går."),
        Words("report goal status", "States how a goal's owners judge its status."),
    ),
    "openDeviation": (
        Words("öppna avvikelse", "Rapporterar en avvikelse för ett mått."),
        Words("open deviation", "Reports a deviation of a measure."),
    ),
    "stateCause": (
        Words("ange orsak", "Anger den främsta orsaken till en avvikelse."),
        Words("state cause", "States the primary cause of a deviation."),
    ),
    "addCorrectiveAction": (
        Words("lägg till åtgärd", "Lägger till en åtgärd mot orsaken till en avvikelse."),
        Words("add corrective action", "Adds a corrective action against the cause of a deviation."),
    ),
    "updateCorrectiveAction": (
        Words("ändra åtgärd", "Anger hur långt en åtgärd har kommit, eller flyttar dess dag."),
        Words("update corrective action", "Changes the state or the due date of a corrective action."),
    ),
    "reviewDeviation": (
        Words("följ upp avvikelse", "Anger om det som gjordes hade effekt, utifrån ett senare mätvärde."),
        Words("review deviation", "States whether the actions were effective, by a later observation."),
    ),
    "closeDeviation": (
        Words("avsluta avvikelse", "Avslutar en avvikelse med en lärdom."),
        Words("close deviation", "Closes a deviation with a lesson."),
    ),
    "withdrawDeviation": (
        Words("återkalla avvikelse", "Återkallar en avvikelse som inte var någon."),
        Words("withdraw deviation", "Withdraws a deviation that was none."),
    ),
    "openReportingRound": (
        Words("öppna rapportering", "Ber de ansvariga att rapportera för en period."),
        Words("open reporting round", "Asks the owners to report for a period."),
    ),
    "closeReportingRound": (
        Words("avsluta rapportering", "Avslutar en rapportering."),
        Words("close reporting round", "Closes a reporting round."),
    ),
    "retireMeasure": (
        Words("märk nyckeltal som utgånget", "Märker ett nyckeltal som utgånget eller omdefinierat, eller inte."),
        Words("retire measure", "Flags a key figure as withdrawn or redefined, or removes the flag."),
    ),
    "recordPeerGroups": (
        Words("registrera jämförelsegrupper", "Lägger till eller ersätter grupper av kommuner att jämföra med."),
        Words("record peer groups", "Adds or replaces groups of municipalities to compare with."),
    ),
    "recordSynonyms": (
        Words("registrera synonymer", "Lägger till, ersätter eller tar bort synonymer för sökningen."),
        Words("record synonyms", "Adds, replaces or removes synonyms for the search."),
    ),
    "undo": (
        Words("ångra", "Ångrar en tidigare ändring."),
        Words("undo", "Reverts an earlier change."),
    ),
    "undoImport": (
        Words("ångra import", "Ångrar allt som en import ändrade."),
        Words("undo import", "Reverts everything that an import changed."),
    ),
    # What the service does by itself, or whoever runs it; the history alone has it.
    "inviteActor": (
        Words("bjud in", "Bjuder in någon att företräda en aktör."),
        Words("invite", "Invites somebody to act for an actor."),
    ),
    "revokeInvitation": (
        Words("återkalla inbjudan", "Återkallar en inbjudan, så att den inte gäller längre."),
        Words("revoke invitation", "Revokes an invitation, so that it is no longer valid."),
    ),
    "acceptInvitation": (
        Words("ta emot inbjudan", "Någon tar emot en inbjudan och loggas in i en webbläsare."),
        Words("accept invitation", "Somebody accepts an invitation and is signed in, in a browser."),
    ),
    "openSession": (
        Words("logga in", "Loggar in någon i en webbläsare."),
        Words("sign in", "Signs somebody in, in a browser."),
    ),
    "publishPulse": (
        Words("publicera pulsmätning", "Tjänsten publicerar vad en pulsmätning visar."),
        Words("publish pulse", "The service publishes the result of a pulse measure."),
    ),
    "begunTargets": (
        Words("målvärden börjar gälla", "Målvärden som sattes i förväg börjar gälla."),
        Words("targets take effect", "Targets that were set in advance take effect."),
    ),
    "mendTexts": (
        Words("rätta tecken", "En uppgradering rättar tecken som inte syns i sparade texter."),
        Words("mend texts", "An upgrade removes invisible characters from stored texts."),
    ),
    "amendFigures": (
        Words("rätta avvikelser", "En uppgradering rättar mätvärden och de avvikelser som följer av dem."),
        Words("amend figures", "An upgrade corrects observations and the deviations that follow from them."),
    ),
    "amendConfirmations": (
        Words("rätta bekräftelser", "En uppgradering anger vad tidigare bekräftelser gäller."),
        Words("amend confirmations", "An upgrade records what earlier confirmations are about."),
    ),
    "redactChanges": (
        Words("maskera historik", "Driften tar bort innehåll ur historiken."),
        Words("redact history", "An operator removes content from the history."),
    ),
    "renumberChanges": (
        Words("numrera om historik", "Driften ger ändringar i historiken nya nummer."),
        Words("renumber history", "Changes in the history get new numbers."),
    ),
    "acceptGraph": (
        Words("godta databasen", "Driften godtar databasen som den är efter en rättning för hand."),
        Words("accept database", "An operator accepts the database as it is, after a manual repair."),
    ),
}

_MEMBERS: Final[Any] = {name: (name, *swedish, *english) for name, (swedish, english) in _WORDS.items()}
Deed: Final = cast("type[Worded]", Worded("Deed", _MEMBERS, module=__name__))
Deed.__doc__ = "A mutation, by its name in `Mutation`; or what the service or an operator did, as the history names it."
