"""Ways through the journal: from a thing to what it is linked to, and back to where one was."""

from tui.ways.linked import WalksLinks, draw_linked, link_keys
from tui.ways.walking import walk

__all__ = ["WalksLinks", "draw_linked", "link_keys", "walk"]
