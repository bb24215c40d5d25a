"""What watches over a running kiosk from outside it, and what that knows of its end; no Qt."""
