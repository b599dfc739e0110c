"""Everything out of a journal in formats that other programs read: tables for spreadsheets, pages of Markdown."""
