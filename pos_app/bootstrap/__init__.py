"""Where programs are put together: one lazy module for each, and nothing happens on import."""
