"""Tests of reading exports of iMoodJournal."""
