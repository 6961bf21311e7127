"""HTTP: the GraphQL endpoint, who asks, how often, health, and the pages."""
