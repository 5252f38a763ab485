/** The stickers of the panel and of incoming texts: WeChat's word in brackets, and the sign we draw for it. */
export const stickers: readonly (readonly [code: string, sign: string])[] = [
  ['[微笑]', '🙂'], ['[呲牙]', '😁'], ['[愉快]', '😊'], ['[偷笑]', '🤭'], ['[破涕为笑]', '😂'], ['[憨笑]', '😄'], ['[调皮]', '😜'], ['[得意]', '😎'],
  ['[强]', '👍'], ['[OK]', '👌'], ['[好的]', '👌'], ['[抱拳]', '🙏'], ['[握手]', '🤝'], ['[合十]', '🙏'], ['[鼓掌]', '👏'], ['[胜利]', '✌️'],
  ['[玫瑰]', '🌹'], ['[爱心]', '❤️'], ['[拥抱]', '🤗'], ['[加油]', '💪'], ['[奋斗]', '💪'], ['[耶]', '✌️'], ['[庆祝]', '🎉'], ['[红包]', '🧧'],
  ['[捂脸]', '🤦'], ['[流汗]', '😓'], ['[擦汗]', '😅'], ['[尴尬]', '😰'], ['[苦涩]', '🥲'], ['[叹气]', '😮‍💨'], ['[难过]', '🙁'], ['[大哭]', '😭'],
  ['[疑问]', '❓'], ['[惊讶]', '😲'], ['[让我看看]', '👀'], ['[机智]', '🤓'], ['[奸笑]', '😏'], ['[白眼]', '🙄'], ['[发怒]', '😡'], ['[再见]', '👋'],
  ['[咖啡]', '☕'], ['[茶]', '🍵'], ['[啤酒]', '🍺'], ['[蛋糕]', '🎂'], ['[礼物]', '🎁'], ['[太阳]', '🌞'], ['[月亮]', '🌙'], ['[炸弹]', '💣'],
]

const signs = new Map(stickers)
const pattern = /(\[[^[\]\s]{1,6}\])|(https?:\/\/[^\s<>"'，。！？、；：）】]+)/g

/** Splits a text into plain stretches, stickers and links. Words in brackets that are no stickers stay text. */
export function cutText(text: string): readonly { readonly text: string; readonly sign?: string; readonly url?: string }[] {
  const parts: { text: string; sign?: string; url?: string }[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const [whole, code, url] = match
    const sign = code === undefined ? undefined : signs.get(code)
    if (sign === undefined && url === undefined) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ text: whole, ...(sign === undefined ? {} : { sign }), ...(url === undefined ? {} : { url }) })
    from = match.index + whole.length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
