/** Characters and length of what the network hands back. */
const sceneLength = 20
const alphabet = '0123456789abcdefghijkmnpqrstuvwxyz'

/** A scene made of random bytes: short, and free of letters that are read wrongly. */
export function sceneOf(random: Uint8Array): string {
  if (random.length < sceneLength) throw new RangeError(`a scene needs ${sceneLength} random bytes`)
  return Array.from(random.subarray(0, sceneLength), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** The card's words when nobody wrote others: polite, says who, why and what to do. */
export function usualCardText({ ourName, ownerName }: { ourName: string; ownerName: string | undefined }): string {
  const who = ownerName === undefined ? ourName : `${ourName} ${ownerName}`
  return [
    `您好！我是${who}。`,
    '为了让订单沟通更及时，请用微信扫描下方二维码（或点开链接），给我们发一条消息，例如“您好”。',
    '之后您就像平时聊微信一样，直接发文字、图片和文件即可，不需要注册，也不用安装任何软件。谢谢！',
  ].join('\n')
}
