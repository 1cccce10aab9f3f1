"""People on the screen: what one may ask another to allow, and who works here."""
