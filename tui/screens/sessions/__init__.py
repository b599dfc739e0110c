"""Sessions: the three topics of the next one, those that were, preparing, and what was agreed."""
