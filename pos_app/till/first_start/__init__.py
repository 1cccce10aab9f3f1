"""The first start of a shop, step by step."""
