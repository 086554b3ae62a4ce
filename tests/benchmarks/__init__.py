"""Side-by-side measurements, run by `make bench`. None of them is a test with a time limit.

Each pair runs one after the other, in processes of their own, on the same data; what counts is the ratio.
"""
