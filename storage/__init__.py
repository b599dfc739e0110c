"""The journal file: SQLite through sqlite-utils, read and written as `evenso` records."""
