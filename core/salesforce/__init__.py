"""All that is said to Salesforce. The only room that imports simple-salesforce or requests."""
