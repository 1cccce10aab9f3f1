"""The manager's place: pages made when somebody looks at them for the first time."""
