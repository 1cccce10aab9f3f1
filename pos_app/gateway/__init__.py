"""Everything that speaks Wompi, or our relay."""
