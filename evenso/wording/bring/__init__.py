"""The words of what goes to a session beside those of `evenso.wording.summaries`."""
