"""How the statistics do on journals whose truth is known."""
