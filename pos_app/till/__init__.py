"""What the shop does: use cases between the screen and the world, without either."""
