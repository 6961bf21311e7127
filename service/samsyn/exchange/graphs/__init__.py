"""The graph in formats that other programs draw and analyse: GraphML, GEXF, ArchiMate and Mermaid."""
