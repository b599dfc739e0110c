"""The front door: the command line, from which the app is opened too."""
