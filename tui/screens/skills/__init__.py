"""Skills: the catalogue, what is practised of it, adding and changing."""
