"""Support: the steadying plan, the people one can turn to, crisis lines, and the one quiet line after an entry."""
