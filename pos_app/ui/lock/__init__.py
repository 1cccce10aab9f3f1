"""The locked window: who may use it now, and who signs in."""
