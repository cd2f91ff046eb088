; Everything the rules may ask of a ruby file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

(call) @call

(assignment left: (_) @binding.name right: (_) @binding.value) @binding

(method name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function
(class name: (_) @class.name body: (_) @class.body) @class

(string) @literal

(comment) @comment
