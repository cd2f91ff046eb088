; Everything the rules may ask of a JavaScript or TypeScript file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.

[(expression_statement) (lexical_declaration) (variable_declaration) (return_statement)] @statement

(import_statement) @import
(export_statement source: (string)) @import

(call_expression) @call
(new_expression) @call

(variable_declarator name: (_) @binding.name value: (_)? @binding.value) @binding
(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment
(for_in_statement left: (_) @binding.name right: (_) @binding.iterated) @binding

(function_declaration name: (identifier) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(generator_function_declaration name: (identifier) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(function_expression parameters: (_) @function.parameters body: (_) @function.body) @function
(arrow_function parameters: (_) @function.parameters body: (_) @function.body) @function
(arrow_function parameter: (_) @function.parameters body: (_) @function.body) @function
(method_definition name: (_) @function.method parameters: (_) @function.parameters body: (_) @function.body) @function
((call_expression
  function: (member_expression object: (call_expression) @given.promise property: (property_identifier) @given.method)
  arguments: (arguments . [(arrow_function) (function_expression)] @given.function)) @given (#eq? @given.method "then"))
(class_declaration name: (_) @class.name body: (_) @class.body) @class
(class body: (_) @class.body) @class

(object) @entries
(string) @literal
(template_string) @literal
(comment) @comment

(if_statement condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(while_statement condition: (_) @loop.condition body: (_) @loop.body) @loop
(ternary_expression condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_) @branch.alternative) @branch
(binary_expression left: (_) @branch.condition operator: "&&" right: (_) @branch.consequence) @branch
(binary_expression left: (_) @branch.condition @branch.consequence operator: "||" right: (_) @branch.alternative) @branch
