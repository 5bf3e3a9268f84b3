"""What stands above and below a story wherever it is shown as a page: in books, and on the web."""
