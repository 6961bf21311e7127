// Was any key ever issued?
// params: none
// returns: whether there is one
RETURN EXISTS { MATCH (key:ApiKey) } AS thereIsOne
