import type { Channel, PasteContext, PastedMessage } from '#channels/channel.ts'
import { manual } from '#channels/manual/index.ts'
import { officialAccount } from '#channels/official-account/index.ts'
import { toWav as wavOf } from '#channels/voice/index.ts'
import { wecomKf } from '#channels/wecom-kf/index.ts'

/** Every channel this desk knows. A new one is one folder and one line here. */
export const channels: readonly Channel[] = [manual, officialAccount, wecomKf]

/** Splits what was copied from a chat, by whichever channel can. */
export function readPaste(text: string, context: PasteContext): readonly PastedMessage[] {
  return manual.paste?.read(text, context) ?? []
}

/** Turns WeChat's voice formats into one that every browser plays. */
export function toWav(voice: Uint8Array): Promise<Uint8Array | undefined> {
  return wavOf(voice)
}
