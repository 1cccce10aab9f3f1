"""Setting the till up: the shop's keys at Wompi and its products."""
