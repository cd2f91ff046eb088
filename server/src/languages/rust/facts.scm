; Everything the rules may ask of a rust file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

(expression_statement) @statement

(use_declaration) @import

(call_expression) @call

(let_declaration pattern: (_) @binding.name value: (_)? @binding.value) @binding
(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment

(function_item name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function

(string_literal) @literal
(raw_string_literal) @literal

(line_comment) @comment
(block_comment) @comment
