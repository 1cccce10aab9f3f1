"""The pages a payer sees, in words and fields; every rule stays behind the gateway façade."""
