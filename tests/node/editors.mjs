// The language services that editors ask: of JSON (Visual Studio Code's) and of YAML.
import { createRequire } from 'node:module'
import { TextDocument } from 'vscode-languageserver-textdocument'

const require = createRequire(import.meta.url)
const json = require('vscode-json-languageservice')
const { getLanguageService } = require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js')
const { SettingsState } = require('yaml-language-server/out/server/src/yamlSettings.js')

const services = {}
const noTelemetry = { send() {}, sendError(_, error) { throw error }, sendTrack() {} }
const resolveRelativePath = (path, document) => new URL(path, document).href

// The one file beside the documents; nothing else is fetched.
let beside = {}
const schemaRequestService = (uri) =>
  beside.uri === uri ? Promise.resolve(beside.text) : Promise.reject(new Error(`there is no ${uri}`))
const clientCapabilities = json.ClientCapabilities.LATEST

function jsonService(schemas) {
  const service = json.getLanguageService({
    schemaRequestService, workspaceContext: { resolveRelativePath }, clientCapabilities
  })
  service.configure({ validate: true, allowComments: false, schemas })
  const parsed = (document) => service.parseJSONDocument(document)
  return {
    faults: (document) => service.doValidation(document, parsed(document)),
    hover: (document, at) => service.doHover(document, at, parsed(document)),
    completion: (document, at) => service.doComplete(document, at, parsed(document))
  }
}

function yamlService(schemas) {
  const service = getLanguageService({
    schemaRequestService,
    workspaceContext: { resolveRelativePath },
    telemetry: noTelemetry,
    yamlSettings: new SettingsState(),
    clientCapabilities
  })
  service.configure({ validate: true, hover: true, completion: true, yamlVersion: '1.2', schemas })
  return {
    faults: (document) => service.doValidation(document, false),
    hover: (document, at) => service.doHover(document, at),
    completion: (document, at) => service.doComplete(document, at, false)
  }
}

/** Give both services a schema, for the files that patterns match and as a file beside them. */
export function open({ schema, patterns, file }) {
  beside = { uri: `file:///documents/${file}`, text: JSON.stringify(schema) }
  const schemas = () => [{ uri: schema.$id, fileMatch: patterns, schema: structuredClone(schema) }]
  services.json = jsonService(schemas())
  services.yaml = yamlService(schemas())
}

let version = 0

function documentOf({ file, text }) {
  const language = file.endsWith('.json') ? 'json' : 'yaml'
  // The services remember a document by its version.
  version += 1
  return [TextDocument.create(`file:///documents/${file}`, language, version, text), services[language]]
}

const textOf = (contents) => [contents].flat().map((part) => part?.value ?? part ?? '').join('\n')

/** Return what a hover tells at each place, given as line and character from 0. */
export async function hovers({ places, ...request }) {
  const [document, service] = documentOf(request)
  const told = []
  for (const [line, character] of places) {
    told.push(textOf((await service.hover(document, { line, character }))?.contents))
  }
  return told
}

/** Return what is offered at a place, each with its words. */
export async function completion({ place: [line, character], ...request }) {
  const [document, service] = documentOf(request)
  const found = await service.completion(document, { line, character })
  return found.items.map(({ label, insertText, documentation }) => ({
    label, insertText, words: textOf(documentation)
  }))
}

/** Return what is wrong, each with the line where it starts, from 0. */
export async function faults(request) {
  const [document, service] = documentOf(request)
  const found = await service.faults(document)
  return found.map(({ range: { start }, message }) => ({
    line: start.line, character: start.character, message
  }))
}
