"""Calling somebody who is not at the till."""
