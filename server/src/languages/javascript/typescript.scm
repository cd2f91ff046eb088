; What only the TypeScript grammars know.
(public_field_definition name: [(property_identifier) (private_property_identifier)] @field.name type: (type_annotation (_) @field.type)? value: (_)? @field.value) @field
(variable_declarator name: (identifier) @typed.name type: (type_annotation (_) @typed.type)) @typed
(enum_declaration name: (identifier) @binding.name body: (enum_body) @binding.value) @binding
