"""The mailbox: List-Unsubscribe mail and replies that ask for no more mail. What is unclear waits for a person."""
