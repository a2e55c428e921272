// TypeScript made of a schema.
import { compile } from 'json-schema-to-typescript'

export function types({ schema, name }) {
  return compile(schema, name, { bannerComment: '' })
}
