"""Tests of reading exports of jrnl."""
