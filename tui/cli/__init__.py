"""The command line: front door and composition root; imports Textual only to open the app."""
