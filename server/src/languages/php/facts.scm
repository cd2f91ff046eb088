; Everything the rules may ask of a PHP file, found in one pass.

[(expression_statement) (return_statement) (echo_statement) (exit_statement)] @statement

(namespace_use_declaration) @import

(function_call_expression) @call
(member_call_expression) @call
(nullsafe_member_call_expression) @call
(scoped_call_expression) @call
(object_creation_expression) @call
(exit_statement) @call
(attribute) @call

(assignment_expression left: (_) @binding.name right: (_) @binding.value) @binding
(reference_assignment_expression left: (_) @binding.name right: (_) @binding.value) @binding
(static_variable_declaration name: (_) @binding.name value: (_)? @binding.value) @binding
(const_element . (name) @binding.name . (_) @binding.value) @binding
(function_call_expression
  function: (name) @binding.callee
  arguments: (arguments . (argument . (string) @binding.name .) . (argument . (_) @binding.value .))
  (#match? @binding.callee "^[dD][eE][fF][iI][nN][eE]$")) @binding
(foreach_statement . (_) @binding.iterated . [(variable_name) (by_ref) (list_literal)] @binding.name) @binding
(foreach_statement . (_) @binding.iterated . (pair (_) . (_) @binding.name)) @binding

(property_declaration type: (_)? @binding.type
  (property_element name: (variable_name (name) @binding.name) default_value: (_)? @binding.value)) @binding
(enum_case name: (name) @binding.name value: (_)? @binding.value) @binding

(function_definition name: (name) @function.name parameters: (_) @function.parameters return_type: (_)? @function.returns body: (_) @function.body) @function
(method_declaration name: (name) @function.method parameters: (_) @function.parameters return_type: (_)? @function.returns body: (_)? @function.body) @function
(anonymous_function parameters: (_) @function.parameters body: (_) @function.body) @function
(arrow_function parameters: (_) @function.parameters body: (_) @function.body) @function
(class_declaration name: (name) @class.name (base_clause)? @class.bases body: (_) @class.body) @class
(trait_declaration name: (name) @class.name body: (_) @class.body) @class
(enum_declaration name: (name) @class.name body: (_) @class.body) @class
(interface_declaration name: (name) @class.name body: (_) @class.body) @class
(anonymous_class (base_clause)? @class.bases body: (_) @class.body) @class

(array_creation_expression) @entries
(string) @literal
(encapsed_string) @literal
(heredoc) @literal
(nowdoc) @literal
(comment) @comment

(if_statement condition: (_) @branch.condition body: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(else_if_clause condition: (_) @branch.condition body: (_) @branch.consequence) @branch
(conditional_expression condition: (_) @branch.condition body: (_) @branch.consequence alternative: (_) @branch.alternative) @branch
(binary_expression left: (_) @branch.condition operator: ["&&" "and"] right: (_) @branch.consequence) @branch
(binary_expression left: (_) @branch.condition @branch.consequence operator: ["||" "or"] right: (_) @branch.alternative) @branch
(while_statement condition: (parenthesized_expression (_) @loop.condition) body: (_) @loop.body) @loop
(do_statement body: (_) @loop.body condition: (parenthesized_expression (_) @loop.condition)) @loop
(for_statement condition: (_)? @loop.condition body: (_) @loop.body) @loop
(try_statement body: (_) @handler.guarded (catch_clause type: (_) @handler.caught body: (_) @handler.body) @handler)
(try_statement body: (_) @handler.guarded (finally_clause body: (_) @handler.body) @handler)
