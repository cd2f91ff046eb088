; Everything the rules may ask of a go file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

(expression_statement) @statement
(return_statement) @statement

(import_spec) @import

(call_expression) @call

(short_var_declaration left: (_) @binding.name right: (_) @binding.value) @binding
(var_spec name: (_) @binding.name value: (_) @binding.value) @binding
(const_spec name: (_) @binding.name value: (_) @binding.value) @binding
(assignment_statement left: (_) @assignment.name right: (_) @assignment.value) @assignment

(function_declaration name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function
(method_declaration name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function

(interpreted_string_literal) @literal
(raw_string_literal) @literal

(comment) @comment
