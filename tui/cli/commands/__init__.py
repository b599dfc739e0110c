"""The commands, a few related ones a module; each is loaded only when it is called."""
