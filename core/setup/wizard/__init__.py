"""The setup wizard as a machine without a screen: what is asked in which order, and the one Apply that writes it.

Until Apply nothing is written but the draft: the sign-in lives in memory, people and preview in a scratch profile.
What an admin asks of the org on the way (grant access, add to layouts) is queued and done in Apply too, so that Cancel
has nothing to take back.
"""
