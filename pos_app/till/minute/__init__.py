"""The minute nobody knows: what waits for an answer, and money that needs a person."""
