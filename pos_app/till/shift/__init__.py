"""Shifts: opened, handed over, counted without seeing, closed; and what belongs to each."""
