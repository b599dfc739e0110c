"""Tests of what lies beside the journal."""
