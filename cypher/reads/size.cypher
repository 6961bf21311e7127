// How large is the graph? What each change of the log concerns isn't of it.
// params: none
// returns: nodes, ties
RETURN
  COUNT { (:Vision) } + COUNT { (:Outcome) } + COUNT { (:Goal) } + COUNT { (:Value) } + COUNT { (:BeneficiaryGroup) }
    + COUNT { (:Actor) } + COUNT { (:Contribution) } + COUNT { (:Asset) } + COUNT { (:Measure) }
    + COUNT { (:Observation) } + COUNT { (:Perceived) } + COUNT { (:PeerGroup) } + COUNT { (:Synonym) }
    + COUNT { (:Deviation) } + COUNT { (:CorrectiveAction) } + COUNT { (:Lesson) } + COUNT { (:ReportingRound) } AS nodes,
  COUNT { ()-[]->() } - COUNT { ()-[:CONCERNS]->() } AS ties
