"""The endpoint: relays and webhooks hand in unsubscribes by HTTP, on this computer unless the admin says otherwise."""
