; Everything the rules may ask of a C# file, found in one pass.

[(expression_statement) (local_declaration_statement) (return_statement)] @statement

(using_directive) @import

(invocation_expression) @call
(constructor_initializer) @call
(object_creation_expression) @call
(implicit_object_creation_expression) @call
(element_access_expression) @call
(attribute) @call
; A handler of an event is given to it: `Console.CancelKeyPress += OnCancel`.
(assignment_expression left: (member_access_expression) operator: "+=") @call
; A property's setter is a method too: `options.Configuration = "…"`.
(expression_statement (assignment_expression left: (member_access_expression) operator: "=" right: [(string_literal) (verbatim_string_literal) (interpolated_string_expression) (identifier) (member_access_expression) (invocation_expression) (element_access_expression) (binary_expression) (object_creation_expression)]) @call)
(lambda_expression body: (assignment_expression left: (member_access_expression) operator: "=" right: [(string_literal) (verbatim_string_literal) (interpolated_string_expression) (identifier) (member_access_expression) (invocation_expression) (element_access_expression) (binary_expression) (object_creation_expression)]) @call)

; What a function that is given to a call gets is known from that call.
(invocation_expression function: (_) @given.callee arguments: (argument_list (argument (lambda_expression) @given.function)) @given)

(local_declaration_statement (variable_declaration type: (_) @binding.type (variable_declarator name: (_) @binding.name (_)? @binding.value .) @binding))
(using_statement (variable_declaration type: (_) @binding.type (variable_declarator name: (_) @binding.name (_)? @binding.value .) @binding))
(for_statement initializer: (variable_declaration type: (_) @binding.type (variable_declarator name: (_) @binding.name (_)? @binding.value .) @binding))
; Those of object initializers and attributes are arguments.
(expression_statement (assignment_expression left: (_) @assignment.name operator: ["=" "??="] right: (_) @assignment.value) @assignment)
(lambda_expression body: (assignment_expression left: (_) @assignment.name operator: ["=" "??="] right: (_) @assignment.value) @assignment)
(arrow_expression_clause (assignment_expression left: (_) @assignment.name operator: ["=" "??="] right: (_) @assignment.value) @assignment)
(with_initializer (identifier) @assignment.name (_) @assignment.value .) @assignment
(foreach_statement left: (_) @binding.name right: (_) @binding.iterated) @binding
(declaration_expression type: (_) @typed.type name: (_) @typed.name) @typed
(declaration_pattern type: (_) @typed.type name: (_) @typed.name) @typed

(field_declaration (variable_declaration type: (_) @field.type (variable_declarator name: (_) @field.name (_)? @field.value .) @field))
(property_declaration type: (_) @field.type name: (_) @field.name value: (_)? @field.value) @field
(class_declaration (parameter_list (parameter type: (_) @field.type name: (_) @field.name) @field))
(struct_declaration (parameter_list (parameter type: (_) @field.type name: (_) @field.name) @field))
(record_declaration (parameter_list (parameter type: (_) @field.type name: (_) @field.name) @field))

(method_declaration returns: (_) @function.returns name: (_) @function.method parameters: (_) @function.parameters body: (_)? @function.body) @function
(local_function_statement type: (_) @function.returns name: (_) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(constructor_declaration name: (_) @function.method parameters: (_) @function.parameters body: (_) @function.body) @function
(lambda_expression parameters: (_) @function.parameters body: (_) @function.body) @function
(anonymous_method_expression parameters: (_)? @function.parameters (block) @function.body) @function
(class_declaration name: (_) @class.name (parameter_list)? @class.parameters (base_list)? @class.bases body: (_) @class.body) @class
(struct_declaration name: (_) @class.name (parameter_list)? @class.parameters (base_list)? @class.bases body: (_) @class.body) @class
(record_declaration name: (_) @class.name (parameter_list)? @class.parameters (base_list)? @class.bases body: (_)? @class.body) @class
(interface_declaration name: (_) @class.name body: (_) @class.body) @class

(anonymous_object_creation_expression) @entries
(string_literal) @literal
(raw_string_literal) @literal
(verbatim_string_literal) @literal
(interpolated_string_expression) @literal
(comment) @comment

(if_statement condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(conditional_expression condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_) @branch.alternative) @branch
(binary_expression left: (_) @branch.condition operator: "&&" right: (_) @branch.consequence) @branch
(binary_expression left: (_) @branch.condition @branch.consequence operator: "||" right: (_) @branch.alternative) @branch
(preproc_if condition: (_) @branch.condition . (_) @branch.consequence) @branch
(while_statement condition: (_) @loop.condition body: (_) @loop.body) @loop
(do_statement body: (_) @loop.body condition: (_) @loop.condition) @loop
(for_statement condition: (_)? @loop.condition body: (_) @loop.body) @loop
(try_statement body: (_) @handler.guarded (catch_clause body: (_) @handler.body) @handler)
(try_statement body: (_) @handler.guarded (finally_clause (block) @handler.body) @handler)
