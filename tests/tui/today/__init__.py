"""Tests of Today: its rules, its drawing, its keys, hostile words."""
