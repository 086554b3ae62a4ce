"""The desktop app. It asks the engine (`core`) and shows the answer; it decides nothing about people or Salesforce."""
