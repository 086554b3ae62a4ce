"""The Metadata API as raw SOAP: what comes in goes out again byte for byte (salesforce.md B2, B5)."""
