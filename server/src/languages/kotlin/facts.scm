; Everything the rules may ask of a kotlin file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

(call_expression) @call

(assignment left: (_) @binding.name right: (_) @binding.value) @binding

(string_literal) @literal

(line_comment) @comment
(block_comment) @comment
