"""One charge on the screen, from the customer's page or code to the answer."""
