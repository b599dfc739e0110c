"""Charts for the terminal, drawn with plotext as text; nothing here knows Textual."""
