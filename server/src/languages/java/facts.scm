; Everything the rules may ask of a Java file, found in one pass.

[
  (expression_statement)
  (return_statement)
  (local_variable_declaration)
  (field_declaration)
  (explicit_constructor_invocation)
  (throw_statement)
] @statement

(import_declaration) @import

[
  (method_invocation)
  (object_creation_expression)
  (explicit_constructor_invocation)
  (enum_constant arguments: (_))
  (annotation)
  (marker_annotation)
] @call

(local_variable_declaration
  type: (_) @binding.type
  declarator: (variable_declarator name: (_) @binding.name value: (_)? @binding.value) @binding)
(resource type: (_) @binding.type name: (_) @binding.name value: (_) @binding.value) @binding
(enhanced_for_statement type: (_) @binding.type name: (_) @binding.name value: (_) @binding.iterated) @binding
(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment
(field_declaration
  type: (_) @field.type
  declarator: (variable_declarator name: (_) @field.name value: (_)? @field.value) @field)
(constant_declaration
  type: (_) @field.type
  declarator: (variable_declarator name: (_) @field.name value: (_)? @field.value) @field)

(method_declaration
  type: (_) @function.returns
  name: (_) @function.method
  parameters: (_) @function.parameters
  body: (_) @function.body) @function
(constructor_declaration name: (_) @function.method parameters: (_) @function.parameters body: (_) @function.body) @function
(lambda_expression parameters: (_) @function.parameters body: (_) @function.body) @function
(class_declaration name: (_) @class.name superclass: (_)? @class.bases body: (_) @class.body) @class
(enum_declaration name: (_) @class.name body: (_) @class.body) @class
(record_declaration name: (_) @class.name body: (_) @class.body) @class
(interface_declaration name: (_) @class.name body: (_) @class.body) @class
(object_creation_expression (class_body) @class)

(string_literal) @literal
[(line_comment) (block_comment)] @comment

(if_statement
  condition: (_) @branch.condition
  consequence: (_) @branch.consequence
  alternative: (_)? @branch.alternative) @branch
(ternary_expression
  condition: (_) @branch.condition
  consequence: (_) @branch.consequence
  alternative: (_) @branch.alternative) @branch
(binary_expression left: (_) @branch.condition operator: "&&" right: (_) @branch.consequence) @branch
(switch_expression
  condition: (_) @branch.subject
  body: (switch_block
    (switch_rule (switch_label (_) @branch.condition) . (_) @branch.consequence))) @branch
(switch_expression
  condition: (_) @branch.subject
  body: (switch_block
    (switch_block_statement_group (switch_label (_) @branch.condition)) @branch.consequence)) @branch
(while_statement condition: (_) @loop.condition body: (_) @loop.body) @loop
(do_statement body: (_) @loop.body condition: (_) @loop.condition) @loop
(for_statement condition: (_)? @loop.condition body: (_) @loop.body) @loop
(try_statement body: (_) @handler.guarded (catch_clause body: (_) @handler.body) @handler)
(try_statement body: (_) @handler.guarded (finally_clause (block) @handler.body) @handler)
(try_with_resources_statement body: (_) @handler.guarded (catch_clause body: (_) @handler.body) @handler)
(try_with_resources_statement body: (_) @handler.guarded (finally_clause (block) @handler.body) @handler)
