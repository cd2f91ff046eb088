; Everything the rules may ask of a java file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

(expression_statement) @statement
(return_statement) @statement

(import_declaration) @import

(method_invocation) @call
(object_creation_expression) @call

(variable_declarator name: (_) @binding.name value: (_)? @binding.value) @binding
(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment

(method_declaration name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function
(class_declaration name: (_) @class.name body: (_) @class.body) @class

(string_literal) @literal

(line_comment) @comment
(block_comment) @comment
