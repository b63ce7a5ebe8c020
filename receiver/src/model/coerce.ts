/**
 * What a form sends is text. Here the schema says what each text stands for: a number, a yes or no, a list of one. What does not fit is
 * left as it is, for the check that follows to name. (Ajv can do this too, but tries every branch of a choice and keeps what the last one made.)
 */
export type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
};

export function coerce(value: unknown, schema: Schema | undefined): unknown {
  if (!schema) return value;
  if (schema.anyOf) {
    // A choice that takes the value as it is wins; only otherwise is something made of it.
    const fitting = schema.anyOf.find((choice) => choice.type === typeOf(value)) ?? schema.anyOf[0];
    return coerce(value, fitting);
  }
  switch (schema.type) {
    case 'number':
    case 'integer':
      return typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'array':
      return (Array.isArray(value) ? value : [value]).map((item) => coerce(item, schema.items));
    case 'object':
      return typeOf(value) === 'object'
        ? Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, coerce(item, fieldOf(schema, key))]))
        : value;
    default:
      return value;
  }
}

function fieldOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
