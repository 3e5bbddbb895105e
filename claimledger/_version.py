"""The version, in a module that imports nothing: `--version` reads it before anything else."""

__version__ = "0.1.0"
