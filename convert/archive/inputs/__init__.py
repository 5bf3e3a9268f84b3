"""What there is to read: files, folders, patterns, lists, containers, standard input."""

from convert.archive.inputs.files import Asked, files_of, gather, one_file
from convert.archive.inputs.lists import STANDARD_INPUT
from convert.archive.item import Input, Unreadable

__all__ = ["STANDARD_INPUT", "Asked", "Input", "Unreadable", "files_of", "gather", "one_file"]
