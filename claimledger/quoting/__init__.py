"""How the words of a quotation are found: folding, token edges, hits, elisions, the nearest."""
