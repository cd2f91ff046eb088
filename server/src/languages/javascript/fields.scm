; What only the JavaScript grammar knows.
(field_definition property: [(property_identifier) (private_property_identifier)] @field.name value: (_)? @field.value) @field
