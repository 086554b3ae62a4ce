"""The first screen: how things stand, the one action, and what the last runs did."""
