"""Reading entries in their order: which are meant, a page of the timeline, tags, what can be linked."""
