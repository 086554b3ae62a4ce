"""The ways in: how unsubscribes come here, each with its switch, its state and what it brought."""
