; Everything the rules may ask of a php file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

(expression_statement) @statement
(return_statement) @statement

(use_declaration) @import
(namespace_use_declaration) @import

(function_call_expression) @call
(member_call_expression) @call
(object_creation_expression) @call

(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment

(method_declaration name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function
(function_definition name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function
(class_declaration name: (_) @class.name body: (_) @class.body) @class

(string) @literal
(encapsed_string) @literal

(comment) @comment
