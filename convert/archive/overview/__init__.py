"""The report of a run as a page of HTML, and lists of what a person should look at."""

from convert.archive.overview.page import page
from convert.archive.overview.review import DOUBTFUL, review_list

__all__ = ["DOUBTFUL", "page", "review_list"]
