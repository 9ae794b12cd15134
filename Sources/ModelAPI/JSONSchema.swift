// SPDX-License-Identifier: Apache-2.0

/// A JSON schema in the subset that every provider accepts.
///
/// Objects, arrays, strings, integers, booleans, enumerations and null alternatives, nothing else:
/// lengths, ranges, patterns and formats are refused by some (Anthropic answers 400 to `minimum`)
/// and ignored by others, so such limits are checked in our own code. Every property is required
/// and no other allowed, as OpenAI's strict mode wants; an optional one is `nullable`.
package indirect enum JSONSchema: Hashable, Sendable {
  case string
  case integer
  case boolean
  case enumeration([String])
  case array(JSONSchema)
  case object([Property])
  case nullable(JSONSchema)

  package struct Property: Hashable, Sendable {
    package var name: String
    package var schema: JSONSchema
    /// Told to the model, not checked.
    package var description: String?

    package init(_ name: String, _ schema: JSONSchema, _ description: String? = nil) {
      self.name = name
      self.schema = schema
      self.description = description
    }
  }
}

extension JSONSchema {
  /// The schema as it is sent; properties keep their order.
  package var json: JSONValue {
    switch self {
    case .string: ["type": "string"]
    case .integer: ["type": "integer"]
    case .boolean: ["type": "boolean"]
    case .enumeration(let values):
      ["type": "string", "enum": .array(values.map(JSONValue.string))]
    case .array(let element): ["type": "array", "items": element.json]
    case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
    case .object(let properties):
      [
        "type": "object",
        "properties": .object(properties.map { .init($0.name, $0.json) }),
        "required": .array(properties.map { .string($0.name) }),
        "additionalProperties": false,
      ]
    }
  }

  /// The first place where a value departs from the schema, nil where it fits.
  package func problem(in value: JSONValue, at path: String = "$") -> SchemaProblem? {
    switch (self, value) {
    case (.string, .string), (.integer, .integer), (.boolean, .bool), (.nullable, .null): nil
    case (.enumeration(let values), .string(let value)):
      values.contains(value) ? nil : SchemaProblem(path: path, expected: "one of the given words")
    case (.nullable(let schema), _): schema.problem(in: value, at: path)
    case (.array(let element), .array(let values)):
      values.enumerated().lazy
        .compactMap { element.problem(in: $0.element, at: "\(path)[\($0.offset)]") }.first
    case (.object(let properties), .object(let members)):
      objectProblem(properties, members, path)
    default: SchemaProblem(path: path, expected: kindName)
    }
  }

  private func objectProblem(
    _ properties: [Property], _ members: [JSONValue.Member], _ path: String
  ) -> SchemaProblem? {
    for property in properties {
      let place = "\(path).\(property.name)"
      guard let member = members.first(where: { $0.name == property.name }) else {
        return SchemaProblem(path: place, expected: "a value")
      }
      if let problem = property.schema.problem(in: member.value, at: place) { return problem }
    }
    guard members.count == properties.count else {
      return SchemaProblem(path: path, expected: "no other members")
    }
    return nil
  }

  private var kindName: String {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .boolean: "true or false"
    case .enumeration: "one of the given words"
    case .array: "an array"
    case .object: "an object"
    case .nullable: "a value or null"
    }
  }
}

extension JSONSchema.Property {
  fileprivate var json: JSONValue {
    guard let description, case .object(var members) = schema.json else { return schema.json }
    members.append(.init("description", .string(description)))
    return .object(members)
  }
}

/// Where an answer departs from its schema. Paths use the schema's names, never the answer's text.
package struct SchemaProblem: Hashable, Sendable {
  package var path: String
  package var expected: String

  package init(path: String, expected: String) {
    self.path = path
    self.expected = expected
  }
}
