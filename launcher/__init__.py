"""What `course.py` does, one part a module. They need Python 3.10 and its standard library, nothing else."""
