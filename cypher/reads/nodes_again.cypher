// What are these nodes now, and the relationships that are their own? `given` holds lists of ids by the name of their type.
// params: given
// returns: by type a list of [properties, ties], each tie being [its type, whether it starts at the node, the id at its other
//   end, its properties]; and the revision after that
WITH
  COLLECT {
    UNWIND $given.Vision AS known
    MATCH (node:Vision {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:CONTRIBUTES_TO|CONTRIBUTED_TO|RESTS_ON]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Vision,
  COLLECT {
    UNWIND $given.Outcome AS known
    MATCH (node:Outcome {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:CONTRIBUTES_TO|CONTRIBUTED_TO|EXPERIENCED_BY]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Outcome,
  COLLECT {
    UNWIND $given.Goal AS known
    MATCH (node:Goal {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:CONTRIBUTES_TO|CONTRIBUTED_TO|EXPRESSES]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
      + COLLECT { MATCH (node)<-[tie:OWNS]-(other) RETURN [type(tie), false, other.id, properties(tie)] }
    ]
  } AS Goal,
  COLLECT {
    UNWIND $given.Value AS known
    MATCH (node:Value {id: known})
    RETURN [properties(node), []]
  } AS Value,
  COLLECT {
    UNWIND $given.BeneficiaryGroup AS known
    MATCH (node:BeneficiaryGroup {id: known})
    RETURN [properties(node), []]
  } AS BeneficiaryGroup,
  COLLECT {
    UNWIND $given.Actor AS known
    MATCH (node:Actor {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:PART_OF|USES]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
      + COLLECT { MATCH (node)<-[tie:MEMBER_OF]-(other) RETURN [type(tie), false, other.id, properties(tie)] }
    ]
  } AS Actor,
  COLLECT {
    UNWIND $given.Contribution AS known
    MATCH (node:Contribution {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:CONTRIBUTES_TO|CONTRIBUTED_TO|EXPRESSES]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
      + COLLECT { MATCH (node)<-[tie:MAKES]-(other) RETURN [type(tie), false, other.id, properties(tie)] }
    ]
  } AS Contribution,
  COLLECT {
    UNWIND $given.Asset AS known
    MATCH (node:Asset {id: known})
    RETURN [properties(node), []]
  } AS Asset,
  COLLECT {
    UNWIND $given.Measure AS known
    MATCH (node:Measure {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:INDICATES]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
      + COLLECT { MATCH (node)<-[tie:OWNS]-(other) RETURN [type(tie), false, other.id, properties(tie)] }
    ]
  } AS Measure,
  COLLECT {
    UNWIND $given.Observation AS known
    MATCH (node:Observation {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:OF]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Observation,
  COLLECT {
    UNWIND $given.Perceived AS known
    MATCH (node:Perceived {key: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:TELLS_OF]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Perceived,
  COLLECT {
    UNWIND $given.PeerGroup AS known
    MATCH (node:PeerGroup {id: known})
    RETURN [properties(node), []]
  } AS PeerGroup,
  COLLECT {
    UNWIND $given.Synonym AS known
    MATCH (node:Synonym {id: known})
    RETURN [properties(node), []]
  } AS Synonym,
  COLLECT {
    UNWIND $given.Deviation AS known
    MATCH (node:Deviation {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:DEVIATES|SHOWN_BY|REVIEWED_BY]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Deviation,
  COLLECT {
    UNWIND $given.CorrectiveAction AS known
    MATCH (node:CorrectiveAction {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:CORRECTS]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
      + COLLECT { MATCH (node)<-[tie:OWNS]-(other) RETURN [type(tie), false, other.id, properties(tie)] }
    ]
  } AS CorrectiveAction,
  COLLECT {
    UNWIND $given.Lesson AS known
    MATCH (node:Lesson {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:LEARNT_FROM|TEACHES_OF]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Lesson,
  COLLECT {
    UNWIND $given.ReportingRound AS known
    MATCH (node:ReportingRound {id: known})
    RETURN [properties(node), []]
  } AS ReportingRound,
  COLLECT {
    UNWIND $given.ApiKey AS known
    MATCH (node:ApiKey {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:ACTS_FOR|COUNTS_FOR]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS ApiKey,
  COLLECT {
    UNWIND $given.Invitation AS known
    MATCH (node:Invitation {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:ACTS_FOR]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Invitation,
  COLLECT {
    UNWIND $given.Session AS known
    MATCH (node:Session {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:OPENED_BY|ACTS_FOR]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS Session,
  COLLECT {
    UNWIND $given.ClaimMapping AS known
    MATCH (node:ClaimMapping {id: known})
    RETURN [properties(node), 
      COLLECT { MATCH (node)-[tie:MAPS_TO]->(other) RETURN [type(tie), true, other.id, properties(tie)] }
    ]
  } AS ClaimMapping,
  COLLECT {
    UNWIND $given.Place AS known
    MATCH (node:Place {code: known})
    RETURN [properties(node), []]
  } AS Place
MATCH (revision:Revision)
RETURN Vision, Outcome, Goal, Value, BeneficiaryGroup, Actor, Contribution, Asset, Measure, Observation, Perceived, PeerGroup, Synonym, Deviation, CorrectiveAction, Lesson, ReportingRound, ApiKey, Invitation, Session, ClaimMapping, Place,
  revision.n AS revision
