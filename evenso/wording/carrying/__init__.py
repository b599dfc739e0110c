"""How carrying a journal from place to place is said: two copies coming together, everything going out."""
