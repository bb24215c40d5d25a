"""The kiosk beside what one would use instead: a reveal.js deck in Chromium, and a PPTX in LibreOffice Impress."""
