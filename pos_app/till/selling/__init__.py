"""Use cases of selling: finding, ringing up, bargaining, parking, and what is on the shelf."""
