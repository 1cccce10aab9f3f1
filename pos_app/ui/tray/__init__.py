"""The tray: what waits for an answer, and money that needs a person."""
