"""A day of the till beside Wompi's, looked at and signed by a person."""
