; Everything the rules may ask of a Go file, found in one pass.

[(expression_statement) (return_statement) (short_var_declaration) (assignment_statement) (var_declaration) (const_declaration)
 (go_statement) (defer_statement) (if_statement) (expression_switch_statement) (for_statement) (send_statement)] @statement
(if_statement initializer: (_) @statement.initializer) @statement
(expression_switch_statement initializer: (_) @statement.initializer) @statement

(import_spec) @import
(package_clause) @import

(call_expression) @call
(composite_literal) @call
(literal_element (literal_value) @call)
(field_declaration tag: (_)) @call
; Waiting for a channel's next value: its method `receive`.
(unary_expression operator: "<-") @call

(short_var_declaration left: (_) @binding.name right: (_) @binding.value) @binding
(var_spec) @binding @binding.name
(const_spec) @binding @binding.name
(assignment_statement left: (_) @assignment.name right: (_) @assignment.value) @assignment
(range_clause left: (_) @binding.name right: (_) @binding.iterated) @binding
(receive_statement left: (_) @binding.name right: (_) @binding.value) @binding

(function_declaration name: (identifier) @function.name parameters: (_) @function.parameters result: [(pointer_type) (qualified_type) (type_identifier) (parameter_list . (parameter_declaration !name type: (_)))]? @function.returns body: (_) @function.body) @function
(method_declaration name: (_) @function.method body: (_) @function.body) @function @function.parameters
(func_literal parameters: (_) @function.parameters body: (_) @function.body) @function

(type_spec name: (type_identifier) @class.name type: (struct_type (field_declaration_list) @class.body)) @class
(field_declaration name: (field_identifier) @field.name type: (_) @field.type) @field

(composite_literal type: [(map_type) (slice_type) (array_type) (implicit_length_array_type)]) @entries
(interpreted_string_literal) @literal
(raw_string_literal) @literal
(comment) @comment

(if_statement condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(expression_switch_statement value: (_) @branch.subject (expression_case value: (_) @branch.condition (statement_list) @branch.consequence)) @branch
(expression_switch_statement !value (expression_case value: (_) @branch.condition (statement_list) @branch.consequence)) @branch
(for_statement . body: (block) @loop.body) @loop
(for_statement (_) @loop.condition body: (block) @loop.body) @loop
