"""A day beside Wompi's: compared row by row, and signed by a person."""
