// What is there with one of these external ids?
// params: names
// returns: things, each of them [type, external id, id, version]
RETURN
  COLLECT { UNWIND $names AS name MATCH (node:Vision {externalId: name}) RETURN ['Vision', name, node.id, node.version] }
  + COLLECT { UNWIND $names AS name MATCH (node:Outcome {externalId: name}) RETURN ['Outcome', name, node.id, node.version] }
  + COLLECT { UNWIND $names AS name MATCH (node:Goal {externalId: name}) RETURN ['Goal', name, node.id, node.version] }
  + COLLECT { UNWIND $names AS name MATCH (node:Value {externalId: name}) RETURN ['Value', name, node.id, node.version] }
  + COLLECT {
    UNWIND $names AS name
    MATCH (node:BeneficiaryGroup {externalId: name})
    RETURN ['BeneficiaryGroup', name, node.id, node.version]
  }
  + COLLECT { UNWIND $names AS name MATCH (node:Actor {externalId: name}) RETURN ['Actor', name, node.id, node.version] }
  + COLLECT { UNWIND $names AS name MATCH (node:Contribution {externalId: name}) RETURN ['Contribution', name, node.id, node.version] }
  + COLLECT { UNWIND $names AS name MATCH (node:Asset {externalId: name}) RETURN ['Asset', name, node.id, node.version] }
  + COLLECT { UNWIND $names AS name MATCH (node:Measure {externalId: name}) RETURN ['Measure', name, node.id, node.version] }
  AS things
