"""Ways through the journal: from a thing to what it is linked to, and back to where one was."""
