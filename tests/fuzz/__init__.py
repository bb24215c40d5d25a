"""Every reader of files from elsewhere against bytes of any kind: one module a reader, each with ``fuzz(data)``.

``fuzz`` returns where the reader gave a good value or its documented refusal, and raises for anything else.
See docs/fuzzing.md.
"""
