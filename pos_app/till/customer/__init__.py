"""In whose name a sale is."""
