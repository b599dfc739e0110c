"""Tests of salvage."""
