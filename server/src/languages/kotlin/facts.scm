; Everything the rules may ask of a Kotlin file, found in one pass. The grammar has few fields, so parts are told by
; their types and places. Statements are added in index.ts: what stands directly in a block is one.

(import) @import

(call_expression) @call
(enum_entry (value_arguments)) @call
(index_expression) @call
(annotation (constructor_invocation) @call)
(annotation (user_type) @call)
; `listOf<String>("a")` where the grammar takes the type's brackets for comparisons.
(binary_expression
  left: (binary_expression operator: "<")
  operator: ">"
  right: [(parenthesized_expression) (lambda_literal)]) @call

(property_declaration (variable_declaration) @binding.name . "=" . (_) @binding.value) @binding
(property_declaration (variable_declaration) @binding.name . (property_delegate (_) @binding.value)) @binding
(property_declaration (variable_declaration ":") @binding.name .) @binding
(property_declaration
  (variable_declaration) @binding.name
  . (getter (function_body . "=" . (_) @binding.value))) @binding
(property_declaration (multi_variable_declaration) @binding.name . "=" . (_) @binding.value) @binding
(assignment left: (_) @assignment.name operator: "=" right: (_) @assignment.value) @assignment
(for_statement (_) @binding.name . "in" . (_) @binding.iterated) @binding

(function_declaration
  name: (_) @function.name
  (function_value_parameters) @function.parameters
  . ":" . (_) @function.returns
  (function_body) @function.body) @function
(function_declaration
  name: (_) @function.name
  (function_value_parameters) @function.parameters
  . (function_body ("=" . (call_expression) @function.returns)?) @function.body) @function
(anonymous_function
  (function_value_parameters) @function.parameters
  (function_body) @function.body) @function
(secondary_constructor
  "constructor" @function.method
  (function_value_parameters) @function.parameters
  (block) @function.body) @function
(lambda_literal (lambda_parameters)? @function.parameters) @function
(class_declaration
  name: (_) @class.name
  (primary_constructor (class_parameters) @class.parameters)?
  (delegation_specifiers)? @class.bases
  (class_body)? @class.body) @class
(object_declaration
  name: (_) @class.name
  (delegation_specifiers)? @class.bases
  (class_body)? @class.body) @class
(object_literal
  (delegation_specifiers)? @class.bases
  (class_body) @class.body) @class

[(string_literal) (multiline_string_literal)] @literal
[(line_comment) (block_comment)] @comment

(if_expression
  condition: (_) @branch.condition
  . ")" . (_) @branch.consequence
  . ("else" . (_) @branch.alternative)?) @branch
(when_entry "->" . (_) @branch.consequence .) @branch.condition @branch
(while_statement condition: (_) @loop.condition . ")" . (_) @loop.body) @loop
(do_while_statement (block) @loop.body condition: (_) @loop.condition) @loop
(try_expression . "try" . (block) @handler.guarded (catch_block (block) @handler.body) @handler)
(try_expression . "try" . (block) @handler.guarded (finally_block (block) @handler.body) @handler)
