"""Tests of the sentences about setbacks, periods and numbers."""
