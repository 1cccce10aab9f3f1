"""What the till needs of the world, in the till's own words."""
