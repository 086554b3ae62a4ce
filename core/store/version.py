"""Which version the tables have: apart from their definitions, which a database that has it does not need."""

HEAD = "0005"
