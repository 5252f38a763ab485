/**
 * Writes the table of pictographs that the clarity engine counts by, so that its counts do not depend on the Unicode
 * version of the browser or the server it runs in. Run it with a runtime that knows the newest Unicode:
 * `node tools/emoji-table.mjs > features/clarity/domain/pictograms/emoji-table.ts`
 */
const last = 0x1faff

/** Ranges as distances: start of a range from the end of the previous one, then its length, base 36. */
function ranges(pattern) {
  const out = []
  let from = -1
  let previous = 0
  for (let code = 0; code <= last + 1; code += 1) {
    const inside = code <= last && pattern.test(String.fromCodePoint(code))
    if (inside && from < 0) from = code
    if (!inside && from >= 0) {
      out.push((from - previous).toString(36), (code - from).toString(36))
      previous = code
      from = -1
    }
  }
  return out.join(' ')
}

function wrapped(name, doc, text) {
  const lines = text.match(/.{1,110}(?: |$)/g) ?? []
  return `/** ${doc} */\nexport const ${name} = [\n${lines.map((line) => `  '${line}',`).join('\n')}\n].join('')\n`
}

console.log(`// Unicode ${process.versions.unicode}. Written by tools/emoji-table.mjs.\n`)
console.log(wrapped('drawnAsPicture', 'Drawn as a picture without any sign behind it.', ranges(/\p{Emoji_Presentation}/u)))
process.stdout.write(wrapped('canBePicture', 'Drawn as a picture at least when U+FE0F, a skin tone or a joiner follows.', ranges(/\p{Extended_Pictographic}/u)))
