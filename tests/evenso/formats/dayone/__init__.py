"""Tests of reading exports of Day One."""
