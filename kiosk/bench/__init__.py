"""What ``kiosk shots`` and ``kiosk bench`` run."""
