"""Tests of the commands about skills."""
