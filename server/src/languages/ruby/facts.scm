; Everything the rules may ask of a Ruby file, found in one pass.

; Ruby has no node around an expression that is a statement: what stands in a block is one.
(program (_) @statement)
(body_statement (_) @statement)
(block_body (_) @statement)
(then (_) @statement)
(else (_) @statement)
(do (_) @statement)
(begin (_) @statement)
(ensure (_) @statement)

; A name alone is a call.
(program (identifier) @call)
(body_statement (identifier) @call)
(block_body (identifier) @call)
(then (identifier) @call)
(else (identifier) @call)
(do (identifier) @call)
(begin (identifier) @call)
(ensure (identifier) @call)
(if_modifier body: (identifier) @call)
(unless_modifier body: (identifier) @call)

; A function that is given to a call gets what that call hands to it.
(call block: (_) @given.function) @given.callee @given

(call) @call
(superclass) @call
; What is rescued is asked whether it matches.
(exceptions (constant) @call)

(assignment left: (_) @binding.name right: (_) @binding.value) @binding
(operator_assignment left: (_) @binding.name right: (_) @binding.value) @binding
(for pattern: (_) @binding.name value: (in (_) @binding.iterated)) @binding
(exception_variable (identifier) @binding.name) @binding

(method name: (_) @function.name parameters: (_)? @function.parameters body: (_)? @function.body) @function
(singleton_method name: (_) @function.name parameters: (_)? @function.parameters body: (_)? @function.body) @function
(lambda parameters: (_)? @function.parameters body: (_) @function.body) @function
(block parameters: (_)? @function.parameters body: (_)? @function.body) @function
(do_block parameters: (_)? @function.parameters body: (_)? @function.body) @function
(class name: (_) @class.name superclass: (_)? @class.bases body: (_)? @class.body) @class
(module name: (_) @class.name body: (_)? @class.body) @class

(hash) @entries
(string) @literal
(bare_string) @literal
(chained_string) @literal
(heredoc_body) @literal
(comment) @comment

(if condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(elsif condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_)? @branch.alternative) @branch
(if_modifier body: (_) @branch.consequence condition: (_) @branch.condition) @branch
(conditional condition: (_) @branch.condition consequence: (_) @branch.consequence alternative: (_) @branch.alternative) @branch
; With `unless`, what follows is the alternative; the word itself stands for a consequence that is not there.
(unless "unless" @branch.consequence condition: (_) @branch.condition consequence: (_) @branch.alternative !alternative) @branch
(unless condition: (_) @branch.condition consequence: (_) @branch.alternative alternative: (_) @branch.consequence) @branch
(unless_modifier body: (_) @branch.alternative "unless" @branch.consequence condition: (_) @branch.condition) @branch
(case value: (_) @branch.subject (when pattern: (pattern) @branch.condition body: (_) @branch.consequence) @branch)

(while condition: (_) @loop.condition body: (_) @loop.body) @loop
(until condition: (_) @loop.condition body: (_) @loop.body) @loop
(while_modifier body: (_) @loop.body condition: (_) @loop.condition) @loop
(call !receiver method: (identifier) @loop.condition block: (do_block body: (_) @loop.body) (#eq? @loop.condition "loop")) @loop
; Between braces no condition can take the place of the name: the block stands for it.
(call !receiver method: (identifier) @loop.name block: (block) @loop.condition @loop.body (#eq? @loop.name "loop")) @loop

(begin (rescue exceptions: (_) @handler.caught body: (_)? @handler.body) @handler) @handler.guarded
(begin (rescue "rescue" @handler.caught !exceptions body: (_)? @handler.body) @handler) @handler.guarded
(begin (ensure "ensure" @handler.caught) @handler @handler.body) @handler.guarded
(body_statement (rescue exceptions: (_) @handler.caught body: (_)? @handler.body) @handler) @handler.guarded
(body_statement (rescue "rescue" @handler.caught !exceptions body: (_)? @handler.body) @handler) @handler.guarded
(body_statement (ensure "ensure" @handler.caught) @handler @handler.body) @handler.guarded
