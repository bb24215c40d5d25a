"""What the machine offers: files, settings, pictures, films, fonts, threads, the news of the network."""
