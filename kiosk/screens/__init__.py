"""The screens of a visit.  They turn touches into intents and never import each other."""
