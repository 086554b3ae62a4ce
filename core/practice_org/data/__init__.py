"""The data of the practice org: objects, rows, who may see them, and the people it is filled with."""
