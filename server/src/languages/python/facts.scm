; Everything the rules may ask of a Python file, found in one pass.

[(expression_statement) (return_statement)] @statement

[(import_statement) (import_from_statement)] @import

(call) @call

(assignment left: (_) @binding.name type: (type (_) @binding.type)? right: (_)? @binding.value) @binding
(named_expression name: (_) @binding.name value: (_) @binding.value) @binding
(for_statement left: (_) @binding.name right: (_) @binding.iterated) @binding
(with_item value: (as_pattern (_) @binding.value alias: (as_pattern_target (identifier) @binding.name))) @binding

(function_definition name: (identifier) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(lambda parameters: (_)? @function.parameters body: (_) @function.body) @function
(class_definition name: (identifier) @class.name superclasses: (_)? @class.bases body: (_) @class.body) @class

(dictionary) @entries
(string) @literal
(concatenated_string) @literal
(comment) @comment

(if_statement condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(while_statement condition: (_) @loop.condition body: (_) @loop.body) @loop
(try_statement body: (_) @handler.guarded (except_clause (block) @handler.body) @handler)
(try_statement body: (_) @handler.guarded (finally_clause (block) @handler.body) @handler)
(elif_clause condition: (_) @branch.condition consequence: (_) @branch.consequence) @branch
(conditional_expression . (_) @branch.consequence . (_) @branch.condition . (_) @branch.alternative .) @branch
