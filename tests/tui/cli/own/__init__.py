"""Tests of the commands for what a person adds."""
