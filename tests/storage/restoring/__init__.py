"""Tests of putting a backup back."""
