"""Tests of reading exports of Loop Habit Tracker."""
