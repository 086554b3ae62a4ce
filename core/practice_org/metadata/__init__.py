"""Metadata of the practice org: layouts, record pages, fields, profiles, as Salesforce's Metadata API serves them.

Content is kept as the XML that was sent and comes back unchanged; nothing here maps it onto typed objects, because a
stand-in that drops an empty column or an unknown element would hide exactly the mistakes that a client can make.
"""
