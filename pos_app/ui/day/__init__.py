"""The day's sales and how each of them ended."""
