"""One session shown in any number of views: what is the same for all of them, and what shows it on a widget."""
