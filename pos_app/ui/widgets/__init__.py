"""The parts every screen is built of; they take plain values and know no use case."""
