"""The operating system's own timers: they start `optoutctl sync --if-due`, which decides by itself whether it is time.

Because that is harmless at any moment, a timer may fire often: at the chosen time where the system knows time zones,
and twice an hour everywhere, for nights that were slept through, offline, or left out by summer time.

What a timer consists of is rendered by pure functions from `TimerPlan`; what is installed is read from the real system,
never from a flag of ours. No password is stored: all of them run in the session of the user who installed them.
"""
