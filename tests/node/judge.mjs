// ajv, as strict as it gets, as a judge of documents.
import Ajv7 from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'

const judges = new Map()

function judgeOf(schema, keywords) {
  const Ajv = schema.$schema.includes('2020-12') ? Ajv2020.default : Ajv7.default
  const ajv = new Ajv({ strict: true, strictRequired: true, allErrors: true, logger: false })
  // What is declared here checks nothing: the words of editors.
  ajv.addVocabulary(keywords)
  return ajv.compile(schema)
}

/** Say of each document whether the schema takes it; a schema is sent once, under a name. */
export function judge({ name, schema, keywords = [], documents = [] }) {
  if (schema) judges.set(name, judgeOf(schema, keywords))
  return documents.map((document) => judges.get(name)(document))
}
