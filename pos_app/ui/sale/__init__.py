"""Building a sale: what is on the shelf, what is typed and scanned, and the ticket."""
