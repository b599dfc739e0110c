"""The work between sessions: goals, patterns, the diary card, support, links, and what entries said before."""
