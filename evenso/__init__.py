"""What is recorded and what can be learned from it.

Pure functions and frozen records: no Textual, no SQL, no clock, no files.
"""

__version__ = "0.1.0"
