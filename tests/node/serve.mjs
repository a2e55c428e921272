// Answers requests, one line of JSON each: {"do": a task, ...} with {"answer": ...} or {"error": ...}.
import readline from 'node:readline'

const tasks = {
  judge: './judge.mjs',
  completion: './editors.mjs',
  faults: './editors.mjs',
  hovers: './editors.mjs',
  open: './editors.mjs',
  types: './types.mjs'
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  let told
  try {
    const { do: task, ...request } = JSON.parse(line)
    told = { answer: await (await import(tasks[task]))[task](request) }
  } catch (error) {
    told = { error: String(error.stack ?? error) }
  }
  process.stdout.write(JSON.stringify(told) + '\n')
}
