"""Money that people take and give by hand, in one part or in several."""
