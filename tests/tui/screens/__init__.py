"""Tests of the screens beside Today."""
