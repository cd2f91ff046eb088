; Everything the rules may ask of a Rust file, found in one pass.

[(expression_statement) (let_declaration)] @statement
(block [(call_expression) (await_expression) (try_expression) (macro_invocation)] @statement)

[(use_declaration) (extern_crate_declaration)] @import
(mod_item !body) @import

(call_expression) @call
(macro_invocation) @call
(struct_expression) @call
(attribute) @call

(let_declaration pattern: (_) @binding.name type: (_)? @binding.type value: (_)? @binding.value) @binding
(let_condition pattern: (_) @binding.name value: (_) @binding.value) @binding
(match_expression value: (_) @binding.value body: (match_block (match_arm pattern: (match_pattern (tuple_struct_pattern) @binding.name)) @binding))
(const_item name: (_) @binding.name type: (_) @binding.type value: (_) @binding.value) @binding
(static_item name: (_) @binding.name type: (_) @binding.type value: (_) @binding.value) @binding
(type_item name: (_) @binding.name type: (_) @binding.value) @binding
(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment
(for_expression pattern: (_) @binding.name value: (_) @binding.iterated) @binding

(function_item name: (identifier) @function.name parameters: (_) @function.parameters return_type: (_)? @function.returns body: (_) @function.body) @function
(closure_expression parameters: (_) @function.parameters body: (_) @function.body) @function
(async_block (block) @function.body) @function
(struct_item name: (type_identifier) @class.name body: (field_declaration_list) @class.body) @class
(impl_item type: (type_identifier) @class.name body: (_) @class.body) @class
(impl_item type: (generic_type type: (type_identifier) @class.name) body: (_) @class.body) @class
(field_declaration name: (field_identifier) @field.name type: (_) @field.type) @field
((mod_item name: (identifier) @test.method body: (_) @test.body) @test (#match? @test.method "^(tests?|tests?_.*|.*_tests?)$"))

(string_literal) @literal
(raw_string_literal) @literal
(line_comment) @comment
(block_comment) @comment

(if_expression condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(match_arm pattern: (match_pattern) @branch.condition value: (_) @branch.consequence) @branch
(loop_expression body: (_) @loop.body) @loop
(while_expression condition: (_) @loop.condition body: (_) @loop.body) @loop
(for_expression value: (_) @loop.condition body: (_) @loop.body) @loop
