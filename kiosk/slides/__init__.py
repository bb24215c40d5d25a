"""One file a kind of slide: the widget that shows it."""
