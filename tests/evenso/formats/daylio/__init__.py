"""Tests of reading Daylio exports."""
