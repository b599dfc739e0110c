"""The palette (`ctrl+p`): its box, how words find a command, and by which other words each is found."""
