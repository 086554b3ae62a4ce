"""Watching Salesforce: boxes that somebody ticked there become unsubscribes here within one interval."""
