"""What a manager looks at: the day in figures, what needs a person, and every transaction."""
