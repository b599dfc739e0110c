"""How the journal's own pages are said."""
