"""Week: the weekly review, in the order in which it is read."""
