"""Tests of reading exports of Bearable."""
