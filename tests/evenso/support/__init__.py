"""Tests of Support."""
