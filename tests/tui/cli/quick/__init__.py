"""Tests of the commands that begin without what reads options."""
