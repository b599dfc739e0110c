"""The command line, mostly in this process, where it must be with processes of its own."""
