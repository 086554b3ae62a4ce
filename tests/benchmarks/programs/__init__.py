"""The programs that are measured, each started as a process of its own: ours, and what people would take instead.

All get the same words: the address of the org, its certificate, a file with one record id a line. The token comes in
the environment variable OPTOUT_SYNC_TOKEN, as for `optoutctl`.
"""
