"""Who is at the till, and what they may do."""
