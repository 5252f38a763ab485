// npm run scenarios: the whole-desk stories alone.
import { runAll } from './test.mjs'

await runAll(['scenarios'], process.argv.slice(2))
