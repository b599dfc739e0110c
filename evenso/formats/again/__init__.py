"""Files that come again: what of them is plainly an entry that is here, and what only looks like it."""
