"""Tests of the commands that keep the journal safe."""
